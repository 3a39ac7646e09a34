namespace CommunityKit.Accounts.Tests.Users;

public sealed class UsersStepTests : IAsyncLifetime
{
    private Shop _shop = null!;

    public async Task InitializeAsync() => _shop = await Shop.OpenAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task Running_twice_keeps_the_password_and_adds_missing_roles()
    {
        await RunAsync(new { email = "ann@shop.example", name = "Ann", password = Shop.Password });
        await RunAsync(new { email = "ANN@shop.example", name = "Someone else", password = "another password here", roles = new[] { "manager" } });
        var ann = await _shop.SignedInAsync("ann@shop.example");
        Assert.Equal("Hello, Ann", (await ann.GetAsync("account")).Heading);
        Assert.Equal(["Manager", "Member"], (await ann.GetJsonAsync<Answer>("api/v1/account")).Roles.Order());
    }

    [Theory]
    [InlineData("no address", "a quiet river bends", "Member", "no e-mail address")]
    [InlineData("ann@shop.example", "short", "Member", "10")]
    [InlineData("ann@shop.example", "a quiet river bends", "Emperor", "There is no role")]
    public async Task What_is_wrong_is_named(string email, string password, string role, string message)
    {
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(new { email, password, roles = new[] { role } }));
        Assert.Contains("users[0]", problem.Message, StringComparison.Ordinal);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    private Task RunAsync(object user) => _shop.RunStepAsync(new { step = "accounts.users", users = new[] { user } });

    private sealed record Answer(Guid Id, string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Permissions);
}
