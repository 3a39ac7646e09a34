using System.Globalization;
using CommunityKit.OrchardRecipes.Json;
using CommunityKit.OrchardRecipes.Reporting;

namespace CommunityKit.OrchardRecipes.Definitions;

/// <summary>Reads the steps that define content types and parts. Definitions of the same name in several steps are merged, as Orchard Core does.</summary>
internal sealed class ReadDefinitions(DefinitionSet set, Notes notes)
{
    private static readonly string[] Holders = ["BagPartSettings", "ListPartSettings"];

    public void Run(Node step, bool startsAnew)
    {
        foreach (var part in step.List("ContentParts"))
        {
            Part(part);
        }

        foreach (var type in step.List("ContentTypes"))
        {
            Type(type, startsAnew);
        }
    }

    private void Type(Node json, bool startsAnew)
    {
        var name = json.Text("Name");
        if (name.Length == 0)
        {
            json.Settle();
            notes.LeaveOut(json, "type-without-name", "A content type without a name was left out.");
            return;
        }

        var type = set.Declare(name, json, startsAnew);
        if (json.Text("DisplayName") is { Length: > 0 } displayName)
        {
            type.DisplayName = displayName;
        }

        if (json.Find("Settings") is { } settings)
        {
            var own = settings.Find("ContentTypeSettings");
            type.Stereotype = own?.Text("Stereotype") is { Length: > 0 } stereotype ? stereotype : type.Stereotype;
            type.IsCreatable |= own?.Flag("Creatable") == true || own?.Flag("Listable") == true;
            // What an index takes, who may see a type, and how a version is kept are the shop's own business here.
            settings.Settle();
        }

        json.Settle("Hidden", "Id");
        foreach (var part in json.List("ContentTypePartDefinitionRecords"))
        {
            type.Put(Attached(part));
        }
    }

    private static DefinedPart Attached(Node json)
    {
        var settings = json.Find("Settings");
        var form = settings?.Find("ContentTypePartSettings");
        var name = json.Text("PartName");
        var part = new DefinedPart(name, json.Text("Name") is { Length: > 0 } instance ? instance : name)
        {
            DisplayName = form?.Text("DisplayName") ?? "",
            Position = Number(form?.Text("Position")),
            Contained = [.. Holders
                .SelectMany(member => settings?.Find(member)?.List("ContainedContentTypes") ?? []).Select(type => type.Value)],
        };
        json.Settle();
        return part;
    }

    private void Part(Node json)
    {
        var name = json.Text("Name");
        json.Settle("Settings");
        foreach (var field in json.List("ContentPartFieldDefinitionRecords"))
        {
            var settings = field.Find("Settings");
            var form = settings?.Find("ContentPartFieldSettings");
            var kind = field.Text("FieldName");
            var own = settings?.Find(kind + "Settings");
            if (name.Length == 0 || kind.Length == 0 || field.Text("Name").Length == 0)
            {
                notes.LeaveOut(field, "field-without-name", "A field without a name, a kind or a part was left out.");
            }
            else
            {
                set.Put(name, new DefinedField(field.Text("Name"), kind)
                {
                    DisplayName = form?.Text("DisplayName") ?? "",
                    Position = Number(form?.Text("Position")),
                    Editor = form?.Text("Editor") ?? "",
                    Hint = own?.Text("Hint") ?? "",
                    IsRequired = own?.Flag("Required") == true,
                    TaxonomyId = own?.Text("TaxonomyContentItemId") ?? "",
                    Options = [.. (settings?.Find(kind + "PredefinedListEditorSettings")?.List("Options") ?? [])
                        .Select(option => KeyValuePair.Create(option.Text("value"), option.Text("name")))],
                });
            }

            field.Settle();
        }
    }

    private static decimal Number(string? position) =>
        decimal.TryParse(position, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
