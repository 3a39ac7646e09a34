using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.Tenancy.Tests.Changes;

/// <summary>What must not come in does not, says why, and leaves the shop as it was.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private static readonly ForgedModule Good = new("acme.hello", "1.0.0")
    {
        Configure = """module.Endpoints(routes => routes.MapGet("/hello", () => "one"));""",
    };

    private readonly ForgeFolder _feed = new();
    private ModuleTestHost _host = null!;

    public async Task InitializeAsync()
    {
        _feed.Add(Good);
        _host = await _feed.StartAsync("acme.hello");
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _feed.Dispose();
    }

    [Fact]
    public Task A_module_whose_Configure_throws() =>
        RefusedAsync(Good with { Version = "2.0.0", Configure = "throw new InvalidOperationException(\"no key\");" }, "CK1710");

    [Fact]
    public Task A_module_whose_constructor_throws() => RefusedAsync(
        Good with
        {
            Version = "2.0.0",
            Configure = "",
            Types = "",
        } with { Configure = "Broken.Touch();", Types = "static class Broken { static Broken() => throw new InvalidOperationException(\"static\"); public static void Touch() { } }" },
        "CK1710");

    [Fact]
    public Task A_page_that_answers_500_when_it_is_tried_out() =>
        RefusedAsync(Good with { Version = "2.0.0", Configure = """module.Endpoints(routes => routes.MapGet("/hello", () => Results.StatusCode(500)));""" }, "CK1742");

    [Fact]
    public Task A_page_that_throws_when_it_is_tried_out() => RefusedAsync(
        Good with { Version = "2.0.0", Configure = """module.Endpoints(routes => routes.MapGet("/hello", string () => throw new InvalidOperationException("boom")));""" },
        "CK1742");

    [Fact]
    public Task A_service_that_nobody_provides() => RefusedAsync(
        Good with
        {
            Version = "2.0.0",
            Configure = "module.Services.AddSingleton<Greeter>();",
            Types = "public sealed class Greeter(IMissing missing) { public IMissing Missing => missing; } public interface IMissing { }",
        },
        "CK1713");

    private async Task RefusedAsync(ForgedModule module, string code)
    {
        _feed.Add(module);
        var codes = await _host.TryChangeAsync("Install", $"{module.Id}@{module.Version}");
        Assert.Equal([code], codes);
        using var client = _host.Client();
        Assert.Equal("one", await client.Http.GetStringAsync("hello"));
        Assert.Equal("1.0.0", Assert.Single(await _host.ModulesAsync()).Version);
    }
}
