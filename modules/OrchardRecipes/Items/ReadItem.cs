using CommunityKit.OrchardRecipes.Definitions;
using CommunityKit.OrchardRecipes.Json;
using CommunityKit.OrchardRecipes.Reporting;
using CommunityKit.OrchardRecipes.Site;

namespace CommunityKit.OrchardRecipes.Items;

/// <summary>Reads items that are content of their own.</summary>
internal sealed class ReadItem(DefinitionSet definitions, ReadFields fields, ReadBody body, Steps.Layers layers, TimeProvider time, Notes notes)
{
    private const int TopHeading = 2;

    /// <summary>A widget that stands by itself: its words and pictures, for editors to place.</summary>
    public SiteItem Shared(Node json, ItemHead head)
    {
        var title = head.DisplayText.Length > 0 ? head.DisplayText : definitions.Of(head.Type, json).DisplayName;
        if (json.Exactly("LayerMetadata") is { } layer)
        {
            layers.TellPlace(layer, title);
        }

        return new SiteItem(json, head.Id.Length > 0 ? head.Id : json.Identity, head.Type, title)
        {
            IsShared = true,
            IsLive = head.IsPublished,
            PublishedAt = head.PublishedAt,
            Body = body.Item(json, head, TopHeading),
        };
    }

    /// <summary>An item with a page, or one that other items name.</summary>
    public SiteItem Of(Node json, ItemHead head)
    {
        var type = definitions.Of(head.Type, json);
        var item = new SiteItem(json, head.Id.Length > 0 ? head.Id : json.Identity, head.Type, head.DisplayText)
        {
            IsLive = head.IsPublished,
            PublishedAt = head.PublishedAt,
            Author = head.Author,
        };
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        var bodies = new List<(decimal Position, IReadOnlyList<Piece> Pieces)>();
        foreach (var member in json.Children.Where(child => !ItemHead.Holds(child)))
        {
            if (member.Kind is not (NodeKind.Object or NodeKind.Array))
            {
                member.Settle();
                notes.Warn(member, "member-dropped", $"“{member.Name}” is neither a part nor a member of an item; Orchard Core drops it, and so it was left out.");
                continue;
            }

            var defined = Defined(type, member);
            member.Read();
            if (body.Part(member, defined.PartName, defined.PartName == "BagPart" ? Title(defined) : "", TopHeading) is { } pieces)
            {
                bodies.Add((defined.Position, pieces));
            }
            else if (KnownParts.Content.Contains(defined.PartName))
            {
                item = Known(item, member, defined.PartName);
            }
            else if (!Left(member, defined.PartName))
            {
                bodies.Add((decimal.MaxValue, Values(member, defined.PartName, values)));
            }
        }

        return item with
        {
            Title = item.Title.Length > 0 ? item.Title : type.DisplayName,
            Values = values,
            Body = [.. bodies.OrderBy(part => part.Position).SelectMany(part => part.Pieces)],
        };
    }

    /// <summary>The part as its type has it; else as items let one tell, and the type is filled with it.</summary>
    private DefinedPart Defined(DefinedType type, Node member)
    {
        if (type.Part(member.Name!) is { } known)
        {
            return known;
        }

        if (KnownParts.InOtherCase(member.Name!) is { } meant)
        {
            notes.Count("members in wrong case");
            notes.Warn(member, "wrong-case", $"“{member.Name}” is written “{meant}” in Orchard Core, which takes it for another part. It was taken as {meant}.");
            return new DefinedPart(meant, member.Name!) { Position = type.Parts.Count };
        }

        var part = new DefinedPart(ReadBody.NameOf(member), member.Name!) { Position = type.Parts.Count };
        if (type.IsGuessed || part.PartName is "AutoroutePart")
        {
            type.Put(part);
        }

        return part;
    }

    /// <summary>Parts of all content: title, address, language, times, search engines.</summary>
    private SiteItem Known(SiteItem item, Node part, string name)
    {
        switch (name)
        {
            case "TitlePart":
                return part.Text("Title").Trim() is { Length: > 0 } title ? item with { Title = title } : item;
            case "AutoroutePart":
                part.Settle("RouteContainedItems", "Absolute");
                return item with { IsHome = part.Flag("SetHomepage"), Path = part.Flag("Disabled") ? "" : part.Text("Path").Trim() };
            case "LocalizationPart":
                return item with { Culture = part.Text("Culture"), Set = part.Text("LocalizationSet") };
            case "PublishLaterPart":
                return Planned(item, part, "ScheduledPublishUtc", "go live", past: true);
            case "ArchiveLaterPart":
                return Planned(item, part, "ScheduledArchiveUtc", "be taken down", past: false);
            case "SeoMetaPart":
                return Seo(item, part);
            case "AliasPart":
                part.Settle();
                notes.Once(part, "alias-left-out", "Aliases of pages were left out: templates of the other site find pages by them, and no template moves in.");
                return item;
            default:
                part.Settle();
                return item;
        }
    }

    /// <summary>What was to happen in time that is past has happened; what is still to come is planned anew.</summary>
    private SiteItem Planned(SiteItem item, Node part, string member, string what, bool past)
    {
        if (ItemHead.Moment(part.Find(member)) is not { } at)
        {
            return item;
        }

        if (at <= time.GetUtcNow())
        {
            return item with { IsLive = past, PublishedAt = past ? item.PublishedAt ?? at : item.PublishedAt };
        }

        notes.Warn(part, "time-left-out", $"“{item.Title}” was to {what} at {at:yyyy-MM-dd HH:mm} UTC. Plan that in its editor; the recipe's plan does not move in.");
        return item;
    }

    private static SiteItem Seo(SiteItem item, Node part)
    {
        // Whatever else the part says, share cards and structured data are made from the page itself here.
        part.Settle("Render", "DefaultSocialImage", "OpenGraphImage", "TwitterImage", "OpenGraphType", "TwitterCard");
        return item with
        {
            SeoTitle = part.Text("PageTitle").Trim(),
            Summary = part.Text("MetaDescription").Trim(),
            IsUnlisted = part.Text("MetaRobots").Contains("noindex", StringComparison.OrdinalIgnoreCase),
        };
    }

    private bool Left(Node part, string name)
    {
        var isForm = KnownParts.Forms.Contains(name);
        if (!isForm && !KnownParts.Commerce.Contains(name))
        {
            return false;
        }

        part.Settle();
        notes.Once(part, isForm ? "form-left-out" : "commerce-left-out", isForm
            ? "Forms and their fields were left out: they post to the other site. Make them anew with the blocks of this shop."
            : "Parts of goods, prices and orders were left out: they belong to the catalogue and its modules.");
        return true;
    }

    /// <summary>The values of a part's fields; pictures beyond the first of a field stand below the body.</summary>
    private List<Piece> Values(Node part, string partName, Dictionary<string, FieldValue> values)
    {
        var more = new List<Piece>();
        foreach (var member in part.Children)
        {
            if (definitions.Field(partName, member) is not { } field || member.Kind != NodeKind.Object)
            {
                continue;
            }

            if (fields.Value(member.Read(), field) is { } value && !values.TryAdd(field.Name, value))
            {
                notes.Warn(member, "field-twice", $"Two parts have a field “{field.Name}”; the one of {partName} was left out.");
            }

            if (field.Kind == "MediaField")
            {
                more.AddRange(ReadFields.Pictures(member).Skip(1));
            }
        }

        return more;
    }

    private static string Title(DefinedPart part) => part.DisplayName.Length > 0 ? part.DisplayName : part.Name == part.PartName ? "" : part.Name;
}
