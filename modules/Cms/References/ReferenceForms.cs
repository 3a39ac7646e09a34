using System.Reflection;
using CommunityKit.Cms.Types;
using CommunityKit.UI.Blocks;

namespace CommunityKit.Cms.References;

/// <summary>Puts references into the editor: fields of content, and texts of blocks that are marked as such.</summary>
internal sealed class ReferenceForms(ReferenceReads references)
{
    /// <summary>A field of content.</summary>
    public Task<ReferenceForm> OfAsync(ContentField field, string name, string value, CancellationToken cancellationToken) => FillAsync(
        new(name, field.Label.For(), value, Labelled(field.References)) { Hint = field.Hint.For() is { Length: > 0 } hint ? hint : null },
        Reference.TryParse(value, out var reference) ? reference : null,
        cancellationToken);

    /// <summary>A text of a block's settings.</summary>
    public Task<ReferenceForm> OfAsync(string kind, string name, string label, string value, CancellationToken cancellationToken) => FillAsync(
        new(name, label, value, Labelled([kind])) { IsKeyOnly = true }, value.Length > 0 ? new(kind, value) : null, cancellationToken);

    /// <summary>The kind that a text of a block's settings refers to; null for a text that is none.</summary>
    public static string? KindOf(Type settings, string property) =>
        settings.GetProperty(property)?.GetCustomAttribute<ReferenceAttribute>()?.Kind;

    private List<(string Name, string Label)> Labelled(IEnumerable<string> kinds) =>
        [.. kinds.Where(references.Kinds.Contains).Select(kind => (kind, references.LabelOf(kind)))];

    private async Task<ReferenceForm> FillAsync(ReferenceForm form, Reference? reference, CancellationToken cancellationToken) => reference is { } chosen
        ? form with { Target = (await references.FindAsync([chosen], cancellationToken)).Values.FirstOrDefault() }
        : form;
}
