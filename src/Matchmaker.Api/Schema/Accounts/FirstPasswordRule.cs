using System.Reflection;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;
using Matchmaker.Api.Accounts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;

namespace Matchmaker.Api.Schema.Accounts;

/// <summary>
/// Who is signed in with a first password changes it and nothing else: every other mutation answers FORBIDDEN in its
/// payload before its use case is asked, in one place, so that a mutation added later is under the rule as well.
/// </summary>
public sealed class FirstPasswordRule : BaseSchemaNodeVisitor
{
    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        nameof(Mutation.SignIn),
        nameof(Mutation.SignOut),
        nameof(Mutation.ChangePassword),
    };

    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        if (type != schema.Mutation || Allowed.Contains(field.Name) || field.Resolver is not { } resolver)
            return;
        var payload = PayloadOf(field.Name);
        field.Resolver = new FuncFieldResolver<object>(context =>
            context.RequestServices!.GetRequiredService<Caller>().MustChangePassword
                ? new(Refused(payload, context.RequestServices!))
                : resolver.ResolveAsync(context)
        );
    }

    private static ConstructorInfo PayloadOf(string mutation)
    {
        const BindingFlags Anywhere = BindingFlags.Public | BindingFlags.Static | BindingFlags.IgnoreCase;
        var method =
            typeof(Mutation).GetMethod(mutation, Anywhere)
            ?? typeof(Mutation).GetMethod(mutation + "Async", Anywhere)
            ?? throw new InvalidOperationException($"No method of {nameof(Mutation)} is {mutation}.");
        var payload = method.ReturnType is { IsGenericType: true } task
            ? task.GenericTypeArguments[0]
            : method.ReturnType;
        return payload.GetConstructors().Single();
    }

    /// <summary>A payload is made of a result and, where it needs them, of services.</summary>
    private static object Refused(ConstructorInfo payload, IServiceProvider services) =>
        payload.Invoke([
            .. payload
                .GetParameters()
                .Select(p =>
                    IsResult(p.ParameterType)
                        ? Activator.CreateInstance(
                            p.ParameterType,
                            null,
                            (IReadOnlyList<UserError>)[AccountErrors.MustChange]
                        )
                        : services.GetRequiredService(p.ParameterType)
                ),
        ]);

    private static bool IsResult(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Result<>);
}
