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
            var ids = string.Join(' ', new[] { Hint is null ? null : Id + "-hint", HasCounter ? Id + "-count" : null, Errors.Count == 0 ? null : Id + "-error" }.Where(id => id is not null));
            return ids.Length == 0 ? null : ids;
        }
    }

    /// <summary>The attributes that every input has, then the given ones, then those of the view.</summary>
    public (string Name, string? Value)[] InputAttributes(params ReadOnlySpan<(string Name, string? Value)> given) =>
    [
        ("id", Id),
        ("name", Name),
        ("class", "ck-input"),
        ("required", Markup.Flag(Description.Required)),
        ("readonly", Markup.Flag(Description.ReadOnly)),
        ("aria-invalid", Errors.Count == 0 ? null : "true"),
        ("aria-describedby", DescribedBy),
        ("autocomplete", Request.Autocomplete),
        .. given,
        .. Request.Attributes,
    ];
}
