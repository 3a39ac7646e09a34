using System.Net;
using CommunityKit.Catalog.Events;
using CommunityKit.Data;
using CommunityKit.Testing.Modules;
using CommunityKit.Texts;

namespace Acme.Hello.Tests;

/// <summary>The page, the slot, the handler, the job and the settings of the newest release.</summary>
public sealed class GreetingTests : IAsyncLifetime
{
    private ModuleTestHost _host = null!;

    public async Task InitializeAsync() => _host = await ModuleTestHost.StartAsync("acme.hello");

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("<script>alert(1)</script>")]
    public async Task What_says_nothing_is_refused_with_a_message(string text)
    {
        using var visitor = _host.Client(culture: "en");

        var page = await visitor.SayAsync(text);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("There is nothing to say in that", page.Text(".ck-notice"), StringComparison.Ordinal);
        Assert.Empty(page.Greetings());
    }

    [Fact]
    public async Task A_published_product_is_greeted_once_and_its_page_says_so()
    {
        var product = Guid.CreateVersion7();
        using var visitor = _host.Client(culture: "en");
        Assert.Equal("Greeted 0 times.", (await visitor.GetAsync($"/products/{product}")).Text(".hello-product p"));

        await PublishAsync(product, "Pears");
        await _host.PumpAsync();
        await _host.PumpAsync();

        var page = await visitor.GetAsync($"/products/{product}");
        Assert.Equal("Greeted once.", page.Text(".hello-product p"));
        Assert.Equal(["Pears"], (await visitor.GetAsync("/hello")).Greetings());
    }

    [Fact]
    public async Task Greetings_that_are_older_than_the_setting_says_are_tidied_away()
    {
        using var visitor = _host.Client(culture: "en");
        await visitor.SayAsync("Long ago");
        _host.Clock.Advance(TimeSpan.FromDays(89));
        await visitor.SayAsync("Yesterday");
        await _host.PumpAsync();
        Assert.Equal(["Yesterday", "Long ago"], (await visitor.GetAsync("/hello")).Greetings());

        _host.Clock.Advance(TimeSpan.FromDays(2));
        await _host.PumpAsync();

        Assert.Equal(["Yesterday"], (await visitor.GetAsync("/hello")).Greetings());
    }

    [Fact]
    public async Task A_saved_setting_holds_from_the_next_greeting_on()
    {
        using var visitor = _host.Client(culture: "en");
        Assert.Equal(HttpStatusCode.OK, (await visitor.SayAsync("Twenty characters ok")).Status);
        var recipe = Path.Combine(_host.Folder, "shorter.json");
        await File.WriteAllTextAsync(recipe, """
            {
              "$schema": "https://communitykit.dev/schemas/recipe-1.json",
              "name": "Shorter greetings",
              "steps": [ { "step": "settings", "section": "acme.hello", "values": { "maxLength": 10 } } ]
            }
            """);

        await _host.RunRecipeAsync(recipe);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SayAsync("Twenty characters no")).Status);
    }

    private Task<bool> PublishAsync(Guid product, string title) => _host.WithAsync<IUnitOfWork, bool>(work => work.ExecuteAsync(
        (transaction, _) =>
        {
            transaction.Publish(new ProductPublished(product, "pears", LocalizedText.Of("en", title)));
            return new ValueTask<bool>(true);
        },
        CancellationToken.None));
}
