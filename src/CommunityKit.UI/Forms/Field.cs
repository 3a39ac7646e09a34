using CommunityKit.UI.Rendering;

namespace CommunityKit.UI.Forms;

/// <summary>Everything about a field that its parts need to agree on.</summary>
internal sealed record Field(FieldRequest Request, FieldDescription Description)
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    public required string? Hint { get; init; }

    public required IReadOnlyList<string> Errors { get; init; }

    public required string? Value { get; init; }

    public FieldKind Kind => Description.Kind;

    public string Name => Request.Name;

    public object? Model => Request.Explorer.Model;

    public bool HasCounter => Description.MaxCharacters is not null && Kind is FieldKind.Lines or FieldKind.Markdown or FieldKind.Text;

    /// <summary>Ids of what describes the input: hint, counter, error.</summary>
    public string? DescribedBy
    {
        get
        {
            string?[] ids = [Hint is null ? null : Id + "-hint", HasCounter ? Id + "-count" : null, Errors.Count == 0 ? null : Id + "-error"];
            var joined = string.Join(' ', ids.Where(id => id is not null));
            return joined.Length == 0 ? null : joined;
        }
    }

    /// <summary>The attributes that every input has and the given ones; those of the view win, its classes are added.</summary>
    public (string Name, string? Value)[] InputAttributes(params ReadOnlySpan<(string Name, string? Value)> given)
    {
        var classes = Request.Attributes.FirstOrDefault(attribute => attribute.Name == "class").Value;
        (string Name, string? Value)[] own =
        [
            ("id", Id),
            ("name", Name),
            ("required", Markup.Flag(Description.Required)),
            ("readonly", Markup.Flag(Description.ReadOnly)),
            ("aria-invalid", Errors.Count == 0 ? null : "true"),
            ("aria-describedby", DescribedBy),
            ("autocomplete", Request.Autocomplete),
            .. given,
        ];
        return
        [
            ("class", classes is null ? "ck-input" : "ck-input " + classes),
            .. own.Where(attribute => !Request.Attributes.Any(theirs => theirs.Name == attribute.Name)),
            .. Request.Attributes.Where(attribute => attribute.Name != "class"),
        ];
    }
}
