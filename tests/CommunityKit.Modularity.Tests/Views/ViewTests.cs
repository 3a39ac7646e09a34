using CommunityKit.Modularity.Tests.Building;
using CommunityKit.Modularity.Views;
using CommunityKit.Packaging.Manifest;

namespace CommunityKit.Modularity.Tests.Views;

public sealed class ViewTests
{
    private const string Card = "/Areas/acme.catalog/Views/ProductCard.cshtml";
    private const string Model = "Acme.Catalog.ProductCardModel, Acme.Catalog.Contracts";

    private static readonly ModuleManifest Catalog = Manifests.Of("acme.catalog", "Acme.Catalog.dll", "2.0.0") with
    {
        Views = new Dictionary<string, string> { [Card] = Model },
    };

    [Fact]
    public void Views_and_their_models_are_read_from_the_binary()
    {
        var views = CompiledViews.Read(Path.Combine(FixtureStore.UiModuleFolder, "Fixture.Ui.dll")).ToDictionary(view => view.Path, view => view.Model);

        Assert.Equal("Fixture.Ui.GreetingModel, Fixture.Ui", views["/Areas/fixture.ui/Views/Greeting/Index.cshtml"]);
        Assert.Equal("Fixture.Ui.GreetingModel+Line, Fixture.Ui", views["/Areas/fixture.ui/Views/Shared/Line.cshtml"]);
        Assert.Equal("System.Collections.Generic.IReadOnlyList`1[[System.String, System.Private.CoreLib]], System.Runtime", views["/Areas/fixture.ui/Views/Shared/Names.cshtml"]);
        Assert.Equal("dynamic", views["/Areas/fixture.ui/Views/Shared/Plain.cshtml"]);
    }

    [Fact]
    public void An_assembly_without_views_has_none() =>
        Assert.Empty(CompiledViews.Read(typeof(CompiledViews).Assembly.Location));

    [Theory]
    [InlineData(Card, Model)]
    [InlineData("/areas/ACME.catalog/Views/productcard.cshtml", Model)]
    [InlineData("/Views/Shared/_Layout.cshtml", "dynamic")]
    [InlineData("/Areas/acme.look/Views/Own.cshtml", "dynamic")]
    [InlineData("/Areas/acme.absent/Views/Anything.cshtml", Model)]
    [InlineData("/Areas/acme.unknown/Views/_ViewImports.cshtml", "dynamic")]
    public void A_theme_that_fits_has_no_problems(string path, string model) => Assert.Empty(Run(path, model));

    [Theory]
    [InlineData("/Areas/acme.unknown/Views/Page.cshtml", Model, "CK1330")]
    [InlineData("/Areas/acme.catalog/Views/Gone.cshtml", Model, "CK1331")]
    [InlineData(Card, "Acme.Catalog.OldModel, Acme.Catalog.Contracts", "CK1332")]
    [InlineData(Card, "dynamic", "CK1332")]
    public void A_theme_that_no_longer_fits_is_refused(string path, string model, string code)
    {
        var problem = Assert.Single(Run(path, model));

        Assert.Equal(code, problem.Code);
        Assert.Equal(path, problem.Arguments["path"]);
    }

    [Fact]
    public void The_message_names_both_models_and_versions()
    {
        var text = Assert.Single(Run(Card, "dynamic")).Text(System.Globalization.CultureInfo.GetCultureInfo("en"));

        Assert.Contains("acme.look 1.0.0", text, StringComparison.Ordinal);
        Assert.Contains("acme.catalog 2.0.0", text, StringComparison.Ordinal);
        Assert.Contains(Model, text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Packaging.Problems.Problem> Run(string path, string model)
    {
        var theme = Manifests.Of("acme.look", "Acme.Look.dll") with
        {
            Kind = PackageKind.Theme,
            Optional = new Dictionary<string, string> { ["acme.absent"] = "[1.0,2.0)" },
            Views = new Dictionary<string, string> { [path] = model },
        };
        return ViewOverrideCheck.Run(theme, [Catalog]);
    }
}
