using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityKit.Cms.Recipes;
using CommunityKit.Exports;

namespace CommunityKit.Cms.Exchange;

/// <summary>All content as records in files; pictures that they name come along.</summary>
internal sealed class ContentExport(IContentArchive archive) : IExportSource
{
    public const string Part = "content";

    /// <summary>Files of the shop are named like this: sixteen digits of the content, then the name.</summary>
    private const int HashLength = 16;

    public async ValueTask ExportAsync(ExportContext context, CancellationToken cancellationToken)
    {
        var terms = new List<TermRecord>();
        await foreach (var record in archive.ReadAsync(ContentSelection.All, cancellationToken))
        {
            if (terms.Count > 0 && (record as TermRecord)?.Taxonomy != terms[0].Taxonomy)
            {
                await WriteAsync(context, terms, cancellationToken);
            }

            context.Exported(KindOf(record));
            if (record is TermRecord term)
            {
                terms.Add(term);
                continue;
            }

            var json = ContentRecordJson.Write(record, isIndented: true);
            await context.WriteAsync($"{Part}/{PlaceOf(record)}", json, cancellationToken);
            using var read = JsonDocument.Parse(json);
            foreach (var path in Texts(read.RootElement).Where(IsFilePath).Distinct(StringComparer.Ordinal))
            {
                await context.KeepFileAsync(path, cancellationToken);
            }
        }

        await WriteAsync(context, terms, cancellationToken);
        context.Step(ContentStep.Name, new JsonObject { ["folder"] = Part, ["replace"] = true });
    }

    /// <summary>The terms of a taxonomy are one file: their order is a part of what they say.</summary>
    private static async Task WriteAsync(ExportContext context, List<TermRecord> terms, CancellationToken cancellationToken)
    {
        if (terms.Count > 0)
        {
            await context.WriteAsync(
                $"{Part}/3-terms/{terms[0].Taxonomy}.json",
                $"[\n{string.Join(",\n", terms.Select(term => ContentRecordJson.Write(term, isIndented: true)))}\n]",
                cancellationToken);
            terms.Clear();
        }
    }

    /// <summary>Folders in the order in which the writer wants the records.</summary>
    private static string PlaceOf(ContentRecord record) => record switch
    {
        TypeRecord type => $"1-types/{type.Type.Name}.json",
        TaxonomyRecord taxonomy => $"2-taxonomies/{taxonomy.Name}.json",
        ItemRecord item => $"4-items/{item.Type}/{item.Id:N}.json",
        MenuRecord menu => $"5-menus/{menu.Name}.json",
        RedirectRecord redirect => $"6-redirects/{ContentId.Of("redirect", redirect.From):N}.json",
        _ => throw new InvalidOperationException($"{record.GetType().Name} has no place in an export."),
    };

    private static string KindOf(ContentRecord record) => record switch
    {
        ItemRecord item => item.Type,
        _ => record.GetType().Name[..^"Record".Length].ToLowerInvariant(),
    };

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    private static bool IsFilePath(string text) =>
        text.Length > HashLength + 1 && text[HashLength] == '/' && text[..HashLength].All(char.IsAsciiHexDigitLower) && !text.Any(char.IsWhiteSpace);
}
