using System.Reflection;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Schema;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Tests.Schema;

public sealed class MutationInputTests
{
    [Fact]
    public void Every_mutation_that_writes_takes_a_client_mutation_id()
    {
        // Signing in writes nothing that is asked for, and a changed password ends the session that would repeat it;
        // signing out takes no input.
        Type[] without = [typeof(SignInInput), typeof(ChangePasswordInput)];
        var inputs = typeof(Mutation)
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.Name != nameof(Mutation.SignOut))
            .Select(m => m.GetParameters().Single(p => p.Name == "input").ParameterType)
            .Except(without)
            .ToList();
        Assert.True(inputs.Count >= 22, $"{inputs.Count}");
        Assert.All(
            inputs,
            input =>
                Assert.True(
                    input.IsAssignableTo(typeof(IMutationInput))
                        && input.GetProperty(nameof(IMutationInput.IdempotencyKey)) is not null,
                    input.Name
                )
        );
    }
}
