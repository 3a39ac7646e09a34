using CommunityKit.OrchardRecipes.Definitions;
using CommunityKit.OrchardRecipes.Items;
using CommunityKit.OrchardRecipes.Json;
using CommunityKit.OrchardRecipes.Reporting;
using CommunityKit.OrchardRecipes.Site;

namespace CommunityKit.OrchardRecipes.Steps;

/// <summary>Goes through the steps of a recipe: definitions and layers first, for content may stand before what it is made of.</summary>
internal sealed class ReadSteps(DefinitionSet definitions, RecipeSite site, TimeZoneInfo zone, TimeProvider time, Notes notes)
{
    public void Run(IReadOnlyList<Node> steps)
    {
        var layers = new Layers(notes);
        var defining = new ReadDefinitions(definitions, notes);
        foreach (var step in steps)
        {
            notes.Count("steps");
            switch (NameOf(step).ToUpperInvariant())
            {
                case "CONTENTDEFINITION" or "REPLACECONTENTDEFINITION":
                    defining.Run(step, startsAnew: NameOf(step).StartsWith("Replace", StringComparison.OrdinalIgnoreCase));
                    break;
                case "LAYERS":
                    layers.Read(step);
                    break;
            }
        }

        var fields = new ReadFields(zone, notes);
        var pages = new ReadItem(definitions, fields, new ReadBody(definitions, fields, notes), layers, time, notes);
        var items = new ReadItems(definitions, pages, site, notes);
        foreach (var step in steps)
        {
            One(step, items);
        }
    }

    private void One(Node step, ReadItems items)
    {
        var name = NameOf(step);
        switch (name.ToUpperInvariant())
        {
            case "CONTENTDEFINITION" or "REPLACECONTENTDEFINITION" or "LAYERS":
                break;
            case "CONTENT":
                items.Run(step);
                break;
            case "MEDIA":
                Media(step);
                break;
            case "FEATURE":
                Features(step);
                break;
            case "THEMES":
                step.Settle();
                notes.Warn(step, "themes-left-out", $"Themes do not move in. The site used “{step.Text("site")}”; choose the shop's theme under Settings.");
                break;
            case "SETTINGS":
                Settings(step);
                break;
            default:
                step.Settle();
                var reason = SkippedSteps.Reason(name);
                notes.Count(reason is null ? "steps unknown" : "steps left out");
                notes.LeaveOut(step, reason is null ? "step-unknown" : "step-left-out", reason is null
                    ? $"The step “{name}” is not known and was left out."
                    : $"The step “{name}” was left out: {reason}.");
                break;
        }
    }

    private void Features(Node step)
    {
        var absent = new List<string>();
        foreach (var feature in step.List("enable").Select(feature => feature.Value))
        {
            if (FeatureTable.Find(feature) is { } module)
            {
                notes.Count(module == FeatureTable.Host ? "features that every shop has" : "features that a module has");
            }
            else
            {
                notes.Count("features without a counterpart");
                absent.Add(feature);
            }
        }

        step.Settle("disable");
        if (absent.Count > 0)
        {
            notes.Warn(step, "features-left-out", $"Features without a counterpart, themes among them: {string.Join(", ", absent)}.");
        }
    }

    private void Settings(Node step)
    {
        if (step.Find("HomeRoute") is { } home)
        {
            site.HomeItem = home.Text("ContentItemId");
            if (site.HomeItem.Length == 0)
            {
                notes.Warn(home, "home-left-out", "The first page of the other site is made by a module and does not move in.");
            }

            home.Settle();
        }

        foreach (var setting in step.Children.Where(setting => setting is { IsRead: false }))
        {
            setting.Settle();
            if (!string.Equals(setting.Name, "name", StringComparison.OrdinalIgnoreCase))
            {
                notes.Count("settings left out");
                var value = setting.Name is "SiteName" or "TimeZoneId" or "BaseUrl" ? $" (“{setting.Value}”)" : "";
                notes.Warn(setting, "setting-left-out", $"The setting “{setting.Name}”{value} was left out: the shop keeps its own settings, which are under Settings.");
            }
        }
    }

    private void Media(Node step)
    {
        foreach (var file in step.List("Files").Where(file => file.Kind == NodeKind.Object))
        {
            var path = Addresses.MediaPath(file.Text("TargetPath") is { Length: > 0 } target ? target : file.Text("Path"));
            var base64 = file.Text("Base64");
            var source = file.Text("SourcePath");
            notes.Count("files");
            if (file.Text("SourceUrl").Length > 0 && base64.Length == 0 && source.Length == 0)
            {
                notes.Count("files not fetched");
                notes.LeaveOut(file, "url-not-fetched", $"“{path}” is to be fetched from an address. An import fetches nothing: load the file, put it into the zip and name it as SourcePath.");
            }
            else if (path.Length == 0 || (base64.Length == 0 && source.Length == 0))
            {
                notes.LeaveOut(file, "file-without-source", "A file for the library has no target or no source and was left out.");
            }
            else
            {
                site.Files.Add(new SiteFile(file, path, source, base64));
            }
        }
    }

    private static string NameOf(Node step) => step.Text("name").Trim();
}
