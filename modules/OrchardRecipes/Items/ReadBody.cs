using System.Globalization;
using CommunityKit.OrchardRecipes.Definitions;
using CommunityKit.OrchardRecipes.Json;
using CommunityKit.OrchardRecipes.Reporting;
using CommunityKit.OrchardRecipes.Site;

namespace CommunityKit.OrchardRecipes.Items;

/// <summary>Turns the parts of an item that hold its words, widgets and bags into pieces of a page.</summary>
internal sealed class ReadBody(DefinitionSet definitions, ReadFields fields, Notes notes)
{
    private const int FullWidth = 100;
    private const int MostColumns = 4;
    private const int LowestHeading = 4;

    /// <summary>The pieces of a part that belongs to a body; null when it is no such part.</summary>
    /// <param name="part">The part in the item.</param>
    /// <param name="name">What it is.</param>
    /// <param name="title">Words over it, when it is a bag; empty for none.</param>
    /// <param name="level">Level of headings in it.</param>
    public IReadOnlyList<Piece>? Part(Node part, string name, string title, int level)
    {
        switch (name)
        {
            case "HtmlBodyPart":
                return Html(part, part.Text("Html"));
            case "MarkdownBodyPart":
                return Markdown(part, part.Text("Markdown"));
            case "LiquidPart":
                part.Settle();
                if (part.Text("Liquid").Trim().Length > 0)
                {
                    notes.Count("Liquid left out");
                    notes.Warn(part, "liquid-left-out", "The text is a Liquid template, a program of the other site, and was left out.");
                }

                return [];
            case "FlowPart":
                return Flow(part.List("Widgets"), level);
            case "BagPart":
                return Bag(part, title, level);
            default:
                return null;
        }
    }

    private IReadOnlyList<Piece> Html(Node part, string html)
    {
        TellTemplate(part, html);
        return html.Trim().Length == 0 ? [] : [new HtmlPiece(Addresses.InText(html))];
    }

    private IReadOnlyList<Piece> Markdown(Node part, string markdown)
    {
        TellTemplate(part, markdown);
        return markdown.Trim().Length == 0 ? [] : [new MarkdownPiece(Addresses.InText(markdown))];
    }

    /// <summary>Widgets that are narrower than the page stand side by side.</summary>
    private List<Piece> Flow(IReadOnlyList<Node> widgets, int level)
    {
        var pieces = new List<Piece>();
        var row = new List<IReadOnlyList<Piece>>();
        var used = 0;
        foreach (var widget in widgets)
        {
            var layout = widget.Exactly("FlowMetadata");
            var size = int.TryParse(layout?.Text("Size"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var percent) ? percent : FullWidth;
            layout?.Settle();
            var inner = Item(widget, level);
            if (inner.Count == 0)
            {
                continue;
            }

            if (size is <= 0 or >= FullWidth || used + size > FullWidth || row.Count == MostColumns)
            {
                End();
            }

            if (size is <= 0 or >= FullWidth)
            {
                pieces.AddRange(inner);
            }
            else
            {
                row.Add(inner);
                used += size;
            }
        }

        End();
        return pieces;

        void End()
        {
            pieces.AddRange(row.Count > 1 ? [new ColumnsPiece([.. row])] : row.SelectMany(column => column));
            row.Clear();
            used = 0;
        }
    }

    private List<Piece> Bag(Node part, string title, int level)
    {
        var inner = part.List("ContentItems").SelectMany(item => Item(item, Math.Min(level + 1, LowestHeading))).ToList();
        return inner.Count == 0 || title.Length == 0 ? inner : [new WordsPiece(title, level), .. inner];
    }

    private IReadOnlyList<Piece> Item(Node item, int level) => item.Kind == NodeKind.Object ? Item(item, ItemHead.Of(item, notes), level) : [];

    /// <summary>An item inside a page: its title as a heading, then its parts in their order, then its fields.</summary>
    public IReadOnlyList<Piece> Item(Node item, ItemHead head, int level)
    {
        notes.Count("widgets");
        if (item.Children.Any(child => KnownParts.Forms.Contains(child.Name ?? "")))
        {
            item.Settle();
            notes.Once(item, "form-left-out", "Forms and their fields were left out: they post to the other site. Make them anew with the blocks of this shop.");
            return [];
        }

        var type = definitions.Of(head.Type, item);
        var parts = new List<(decimal Position, IReadOnlyList<Piece> Pieces)>();
        var title = "";
        foreach (var member in item.Children.Where(child => child.Kind is NodeKind.Object or NodeKind.Array && !child.IsSettled))
        {
            var name = type.Part(member.Name!)?.PartName ?? NameOf(member);
            var position = type.Part(member.Name!)?.Position ?? parts.Count;
            if (name == "TitlePart")
            {
                title = member.Read().Text("Title").Trim();
            }
            else if (name is "AutoroutePart" or "AliasPart" or "TermPart" or "LayerMetadata" or "CommonPart" or "AuditTrailPart" or "ContainedPart" or "ListPart")
            {
                member.Settle();
            }
            else if (Part(member.Read(), name, type.Part(member.Name!)?.DisplayName ?? "", level) is { } body)
            {
                parts.Add((position, body));
            }
            else if (member.Kind == NodeKind.Object)
            {
                parts.Add((position, Fields(member, title.Length > 0 ? title : head.DisplayText)));
            }
        }

        var pieces = parts.OrderBy(part => part.Position).SelectMany(part => part.Pieces).ToList();
        return title.Length == 0 ? pieces : [new WordsPiece(title, level), .. pieces];
    }

    /// <summary>What a part is that no type names: bags and flows are told by what they hold.</summary>
    public static string NameOf(Node part) =>
        part.Kind == NodeKind.Object && part.Exactly("ContentItems") is { Kind: NodeKind.Array } ? "BagPart"
        : part.Kind == NodeKind.Object && part.Exactly("Widgets") is { Kind: NodeKind.Array } ? "FlowPart"
        : part.Name!;

    private List<Piece> Fields(Node part, string title)
    {
        var known = part.Children.Select(field => (Node: field, Defined: field.Kind == NodeKind.Object ? definitions.Field(part.Name!, field) : null))
            .Where(field => field.Defined is not null).OrderBy(field => field.Defined!.Position).ToList();
        var caption = known.Find(field => field.Defined is { Kind: "TextField", Name: "Caption" or "Alt" });
        var hasPicture = known.Exists(field => field.Defined!.Kind == "MediaField");
        var pieces = new List<Piece>();
        foreach (var (field, defined) in known)
        {
            field.Read();
            if (defined!.Kind == "MediaField")
            {
                var words = caption.Node?.Text("Text").Trim() ?? "";
                pieces.AddRange(ReadFields.Pictures(field).Select(picture => picture with { Alt = picture.Alt.Length > 0 ? picture.Alt : words.Length > 0 ? words : title, Caption = words }));
            }
            else if (!hasPicture || field != caption.Node)
            {
                pieces.AddRange(Field(field, defined, part.Name!, title));
            }
        }

        return pieces;
    }

    private IReadOnlyList<Piece> Field(Node field, DefinedField defined, string part, string title)
    {
        switch (defined.Kind)
        {
            case "HtmlField":
                return Html(field, field.Text("Html"));
            case "MarkdownField":
                return Markdown(field, field.Text("Markdown"));
            case "TextField" when defined.Editor == "IconPicker" || defined.Name.EndsWith("Class", StringComparison.Ordinal):
                field.Settle();
                notes.Once(field, "icon-left-out", $"“{defined.Name}” names a sign of the other site's font and was left out.");
                return [];
            case "TextField":
                var text = field.Text("Text").Trim();
                return text.Any(char.IsLetterOrDigit)
                    ? [defined.Name == "Quote" ? new QuotePiece(text) : IsWebAddress(text) ? new LinkPiece(text, title.Length > 0 ? title : text) : new WordsPiece(text)]
                    : [];
            case "LinkField":
                field.Settle("Target");
                var url = Addresses.Of(field.Text("Url"));
                return url.Length == 0 ? [] : [new LinkPiece(url, field.Text("Text").Trim() is { Length: > 0 } words ? words : title.Length > 0 ? title : url)];
            case "MultiTextField":
                return [.. field.List("Values").Select(value => value.Value.Trim()).Where(value => value.Length > 0).Select(value => new WordsPiece(value))];
            case "NumericField" or "DateField" or "DateTimeField" or "TimeField":
                return field.Text("Value") is { Length: > 0 } value ? [new WordsPiece($"{Label(defined)}: {value}")] : [];
            case "YoutubeField":
                var video = fields.Value(field, defined) is FieldValue.Plain { Json: var link } ? link.GetProperty("url").GetString()! : "";
                return video.Length == 0 ? [] : [new LinkPiece(video, title.Length > 0 ? title : video)];
            default:
                notes.Count("fields without a counterpart");
                notes.Once(field, "widget-field-left-out", $"“{defined.Name}” of “{part}” is a {defined.Kind}, for which a block has no place, and was left out.");
                field.Settle();
                return [];
        }
    }

    private void TellTemplate(Node place, string text)
    {
        if (text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal))
        {
            notes.Warn(place, "liquid-left-as-text", "The text holds Liquid, a program of the other site. It stays as text and does not run; write in its place what it made.");
        }
    }

    private static string Label(DefinedField defined) => defined.DisplayName.Length > 0 ? defined.DisplayName : defined.Name;

    private static bool IsWebAddress(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
