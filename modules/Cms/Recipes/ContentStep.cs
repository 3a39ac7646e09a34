using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityKit.Cms.Exchange;
using CommunityKit.Recipes;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Recipes;

/// <summary>
/// Step <c>content</c>: types, taxonomies, terms, items, menus and redirects as records, from the file or folder that it names or in its own
/// <c>records</c>. A text <c>file:PATH</c> in a record stands for a picture beside the recipe. What editors changed is kept unless
/// <c>replace</c> is true.
/// </summary>
internal sealed class ContentStep(IContentWriter writer, IRecipePictures pictures, IStringLocalizer<CmsModule> text) : IRecipeStep
{
    public const string Name = "content";

    private const int BatchSize = 200;
    private const string By = "Recipe";
    private const string Picture = "file:";

    private static readonly string[] Members = ["step", "folder", "file", "records", "replace"];
    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var unknown = context.Data.EnumerateObject().Select(member => member.Name).Except(Members, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            context.Problem(unknown[0], text["recipe.members"]);
            return;
        }

        var replaces = context.Data.TryGetProperty("replace", out var replace) && replace.ValueKind == JsonValueKind.True;
        var options = new ContentWriteOptions(By) { IsDryRun = context.DryRun, ReplacesEdits = replaces, SkipsChecks = replaces };
        var batch = new List<(string Where, ContentRecord Record)>(BatchSize);
        await foreach (var record in RecordsAsync(context, cancellationToken))
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
        var results = batch.Count == 0 ? [] : await writer.WriteAsync([.. batch.Select(entry => entry.Record)], options, cancellationToken);
        foreach (var ((where, _), result) in batch.Zip(results))
        {
            Tell(context, where, result);
        }

        batch.Clear();
    }

    private static void Tell(RecipeStepContext context, string where, ContentWriteResult result)
    {
        // What editors changed since an earlier run is theirs; a page that is not live is not what the recipe says.
        foreach (var problem in result.Problems.Where(problem => !problem.IsWarning || problem.Code is ItemProblems.PathTaken or ItemProblems.NotFit))
        {
            context.Problem(where, $"{problem.Code}: {problem.Message}");
        }

        if (result.Outcome != WriteOutcome.Refused)
        {
            var (kind, key) = NameOf(result);
            context.Changed(kind, key, result.Outcome switch
            {
                WriteOutcome.Created => RecipeChange.Created,
                WriteOutcome.Updated => RecipeChange.Updated,
                _ => RecipeChange.Unchanged,
            });
        }
    }

    private static (string Kind, string Key) NameOf(ContentWriteResult result) => result.Record switch
    {
        ItemRecord item => (item.Type, $"{item.Culture} {result.Path ?? item.Id.ToString()}"),
        MenuRecord menu => ("menu", menu.Name),
        TypeRecord type => ("content-type", type.Type.Name),
        TaxonomyRecord taxonomy => ("taxonomy", taxonomy.Name),
        TermRecord term => ("term", $"{term.Taxonomy}/{term.Key}"),
        RedirectRecord redirect => ("redirect", redirect.From),
        _ => (Name, ""),
    };

    /// <summary>One file after the other: a shop of ten thousand pages is never in memory.</summary>
    private async IAsyncEnumerable<(string Where, ContentRecord Record)> RecordsAsync(
        RecipeStepContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (context.Data.TryGetProperty("records", out var own))
        {
            foreach (var entry in await OfAsync(context, "records", JsonNode.Parse(own.GetRawText()), cancellationToken))
            {
                yield return entry;
            }
        }

        foreach (var file in Files(context))
        {
            foreach (var entry in await OfAsync(context, file, await ReadAsync(context, file, cancellationToken), cancellationToken))
            {
                yield return entry;
            }
        }
    }

    private static IEnumerable<string> Files(RecipeStepContext context)
    {
        if (context.Data.TryGetProperty("file", out var file))
        {
            return [file.ValueKind == JsonValueKind.String ? file.GetString()! : ""];
        }

        return context.Data.TryGetProperty("folder", out var folder) && folder.ValueKind == JsonValueKind.String
            ? context.Files(folder.GetString()!).Where(path => path.EndsWith(".json", StringComparison.Ordinal))
            : [];
    }

    private async Task<JsonNode?> ReadAsync(RecipeStepContext context, string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = context.OpenFile(file);
            if (await JsonNode.ParseAsync(content, documentOptions: Reading, cancellationToken: cancellationToken) is { } json)
            {
                return json;
            }

            context.Problem(file, text["recipe.list"]);
        }
        catch (FileNotFoundException)
        {
            context.Problem("file", text["recipe.file", file]);
        }
        catch (JsonException wrong)
        {
            context.Problem(file, wrong.Message);
        }

        return null;
    }

    private async Task<IReadOnlyList<(string Where, ContentRecord Record)>> OfAsync(
        RecipeStepContext context, string where, JsonNode? json, CancellationToken cancellationToken)
    {
        var nodes = json switch
        {
            null => [],
            JsonArray list => list.Select((node, i) => (Where: $"{where}[{i}]", Node: node)),
            _ => [(where, json)],
        };
        var records = new List<(string Where, ContentRecord Record)>();
        foreach (var (place, node) in nodes)
        {
            try
            {
                await FillAsync(context, node, cancellationToken);
                records.Add((place, ContentRecordJson.Read(RecordDefaults.Fill(node))));
            }
            catch (FileNotFoundException missing)
            {
                context.Problem(place, text["recipe.file", missing.FileName ?? missing.Message]);
            }
            catch (JsonException wrong)
            {
                context.Problem($"{place} {wrong.Path}".TrimEnd(), wrong.Message);
            }
            catch (FormatException wrong)
            {
                context.Problem(place, wrong.Message);
            }
        }

        return records;
    }

    /// <summary>Puts the addresses of pictures where their files are named.</summary>
    private async Task FillAsync(RecipeStepContext context, JsonNode? node, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (FileOf(value) is { } file)
                    {
                        members[name] = await pictures.TakeAsync(context, file, cancellationToken);
                    }
                    else
                    {
                        await FillAsync(context, value, cancellationToken);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    await FillAsync(context, item, cancellationToken);
                }

                break;
        }
    }

    private static string? FileOf(JsonNode? value) =>
        value is JsonValue scalar && scalar.TryGetValue<string>(out var said) && said.StartsWith(Picture, StringComparison.Ordinal) ? said[Picture.Length..] : null;
}
