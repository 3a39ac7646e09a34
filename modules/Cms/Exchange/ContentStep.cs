using System.Text.Json;
using CommunityKit.Recipes;

namespace CommunityKit.Cms.Exchange;

/// <summary>
/// Step <c>content</c>: types, taxonomies, terms, items, menus and redirects as records, from the file or folder that it names or in its own
/// <c>records</c>. What editors changed is kept unless <c>replace</c> is true.
/// </summary>
internal sealed class ContentStep(IContentWriter writer) : IRecipeStep
{
    public const string Name = "content";

    private const int BatchSize = 200;
    private const string By = "recipe";

    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        if (context.Data.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => name is not ("step" or "folder" or "file" or "records" or "replace")) is { } unknown)
        {
            context.Problem(unknown, "Step content has the members folder, file, records and replace.");
            return;
        }

        var replaces = context.Data.TryGetProperty("replace", out var replace) && replace.ValueKind == JsonValueKind.True;
        var options = new ContentWriteOptions(By) { IsDryRun = context.DryRun, ReplacesEdits = replaces, SkipsChecks = replaces };
        var batch = new List<(string Where, ContentRecord Record)>();
        foreach (var record in Records(context))
        {
            batch.Add(record);
            if (batch.Count == BatchSize)
            {
                await WriteAsync(context, batch, options, cancellationToken);
            }
        }

        await WriteAsync(context, batch, options, cancellationToken);
    }

    private async Task WriteAsync(
        RecipeStepContext context, List<(string Where, ContentRecord Record)> batch, ContentWriteOptions options, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return;
        }

        var results = await writer.WriteAsync([.. batch.Select(entry => entry.Record)], options, cancellationToken);
        foreach (var ((where, record), result) in batch.Zip(results))
        {
            if (result.Outcome == WriteOutcome.Refused)
            {
                foreach (var problem in result.Problems)
                {
                    context.Problem(where, $"{problem.Code}: {problem.Message}");
                }

                continue;
            }

            context.Changed(record.GetType().Name, where, result.Outcome switch
            {
                WriteOutcome.Created => RecipeChange.Created,
                WriteOutcome.Updated => RecipeChange.Updated,
                _ => RecipeChange.Unchanged,
            });
        }

        batch.Clear();
    }

    /// <summary>One after the other: a shop of ten thousand pages is never in memory.</summary>
    private static IEnumerable<(string Where, ContentRecord Record)> Records(RecipeStepContext context)
    {
        if (context.Data.TryGetProperty("records", out var inline))
        {
            foreach (var entry in Of(context, "records", inline))
            {
                yield return entry;
            }
        }

        foreach (var file in Files(context))
        {
            JsonDocument? document = null;
            try
            {
                using var content = context.OpenFile(file);
                document = JsonDocument.Parse(content, Reading);
            }
            catch (JsonException exception)
            {
                context.Problem(file, exception.Message);
            }
            catch (FileNotFoundException)
            {
                context.Problem(file, "There is no such file beside the recipe.");
            }

            using (document)
            {
                foreach (var entry in document is null ? [] : Of(context, file, document.RootElement))
                {
                    yield return entry;
                }
            }
        }
    }

    private static IEnumerable<string> Files(RecipeStepContext context)
    {
        if (context.Data.TryGetProperty("file", out var file))
        {
            return [file.GetString() ?? ""];
        }

        return context.Data.TryGetProperty("folder", out var folder) ? context.Files(folder.GetString() ?? "").Where(path => path.EndsWith(".json", StringComparison.Ordinal)) : [];
    }

    private static List<(string Where, ContentRecord Record)> Of(RecipeStepContext context, string where, JsonElement json)
    {
        var records = new List<(string Where, ContentRecord Record)>();
        var elements = json.ValueKind == JsonValueKind.Array
            ? json.EnumerateArray().Select((element, i) => ($"{where}[{i}]", element))
            : [(where, json)];
        foreach (var (place, element) in elements)
        {
            try
            {
                records.Add((place, ContentRecordJson.Read(RecordDefaults.Fill(element))));
            }
            catch (JsonException exception)
            {
                context.Problem($"{place} {exception.Path}".TrimEnd(), exception.Message);
            }
        }

        return records;
    }
}
