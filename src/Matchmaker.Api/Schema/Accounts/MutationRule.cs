using System.Reflection;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;

namespace Matchmaker.Api.Schema.Accounts;

/// <summary>
/// A rule over every mutation, in one place: a mutation that it refuses answers with the error in its payload before
/// its use case is asked, and one that is added later is under the rule as well.
/// </summary>
public abstract class MutationRule : BaseSchemaNodeVisitor
{
    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        if (type != schema.Mutation || field.Resolver is not { } resolver)
            return;
        var (name, payload) = (field.Name, PayloadOf(field.Name));
        field.Resolver = new FuncFieldResolver<object>(context =>
            Refusal(name, payload, context.RequestServices!.GetRequiredService<Caller>()) is { } refusal
                ? new(Refused(payload, refusal, context.RequestServices!))
                : resolver.ResolveAsync(context)
        );
    }

    /// <summary>Null, or why the caller may not do this.</summary>
    protected abstract UserError? Refusal(string mutation, Type payload, Caller caller);

    private static Type PayloadOf(string mutation)
    {
        const BindingFlags Anywhere = BindingFlags.Public | BindingFlags.Static | BindingFlags.IgnoreCase;
        var method =
            typeof(Mutation).GetMethod(mutation, Anywhere)
            ?? typeof(Mutation).GetMethod(mutation + "Async", Anywhere)
            ?? throw new InvalidOperationException($"No method of {nameof(Mutation)} is {mutation}.");
        return method.ReturnType is { IsGenericType: true } task ? task.GenericTypeArguments[0] : method.ReturnType;
    }

    /// <summary>A payload is made of a result and, where it needs them, of services.</summary>
    private static object Refused(Type payload, UserError refusal, IServiceProvider services)
    {
        var constructor = payload.GetConstructors().Single();
        return constructor.Invoke([
            .. constructor
                .GetParameters()
                .Select(p =>
                    IsResult(p.ParameterType)
                        ? Activator.CreateInstance(p.ParameterType, null, (IReadOnlyList<UserError>)[refusal])
                        : services.GetRequiredService(p.ParameterType)
                ),
        ]);
    }

    private static bool IsResult(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Result<>);
}
