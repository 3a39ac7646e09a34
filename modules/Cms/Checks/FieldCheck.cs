using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Types;

namespace CommunityKit.Cms.Checks;

/// <summary>Fields that must be filled in, and what they may hold.</summary>
public sealed class FieldCheck : IContentCheck
{
    public ValueTask<IReadOnlyList<ContentFinding>> CheckAsync(CheckedContent content, CancellationToken cancellationToken) =>
        new([.. ItemFields.All(content.Type).SelectMany(field => Check(field, content.Document))]);

    private static IEnumerable<ContentFinding> Check(ContentField field, ContentDocument document)
    {
        var label = field.Label.For();
        if (!document.Values.TryGetValue(field.Name, out var value))
        {
            if (field.IsRequired)
            {
                yield return Error(field, "check.missing", label);
            }

            yield break;
        }

        if (value.ValueKind == JsonValueKind.String && field.MaxLength is { } longest && value.GetString()!.Length > longest)
        {
            yield return Error(field, "check.tooLong", label, longest.ToString(System.Globalization.CultureInfo.CurrentCulture));
        }

        if (field.Name == CommonFields.Path && !PathRules.IsValid(document.Text(CommonFields.Path)))
        {
            yield return Error(field, "check.path");
        }

        if (field.Kind == ContentFieldKind.Link && value.ValueKind == JsonValueKind.Object
            && value.TryGetProperty("url", out var url) && !PageUrls.IsSafe(url.GetString()))
        {
            yield return Error(field, "check.link", label);
        }
    }

    private static ContentFinding Error(ContentField field, string key, params string[] arguments) =>
        new(FindingSeverity.Error, key) { Field = field.Name, Arguments = arguments };
}
