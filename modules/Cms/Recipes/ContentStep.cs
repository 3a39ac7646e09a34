using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityKit.Cms.Exchange;
using CommunityKit.Recipes;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Recipes;

/// <summary>
/// Step <c>cms.content</c>: writes the records of a file (see <see cref="ContentRecordJson"/>). A text <c>file:PATH</c> in a document stands for
/// a picture beside the recipe.
/// </summary>
internal sealed class ContentStep(IContentWriter writer, IRecipePictures pictures, IStringLocalizer<CmsModule> text) : IRecipeStep
{
    private const string Picture = "file:";

    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        if (await ReadAsync(context, cancellationToken) is not { } list)
        {
            return;
        }

        var records = new List<ContentRecord>();
        for (var i = 0; i < list.Count; i++)
        {
            try
            {
                await FillAsync(context, list[i], cancellationToken);
                using var json = JsonDocument.Parse(list[i]?.ToJsonString() ?? "null");
                records.Add(ContentRecordJson.Read(json.RootElement));
            }
            catch (FileNotFoundException missing)
            {
                context.Problem($"[{i}]", text["recipe.file", missing.FileName ?? missing.Message]);
            }
            catch (Exception wrong) when (wrong is JsonException or FormatException)
            {
                context.Problem($"[{i}]", wrong.Message);
            }
        }

        foreach (var result in await writer.WriteAsync(records, new ContentWriteOptions("Recipe") { IsDryRun = context.DryRun }, cancellationToken))
        {
            Tell(context, result);
        }
    }

    private async Task<JsonArray?> ReadAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var file = context.Data.TryGetProperty("file", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : "";
        try
        {
            await using var content = context.OpenFile(file);
            if (await JsonNode.ParseAsync(content, cancellationToken: cancellationToken) is JsonArray list)
            {
                return list;
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

    private static void Tell(RecipeStepContext context, ContentWriteResult result)
    {
        var (kind, key) = result.Record switch
        {
            ItemRecord item => (item.Type, $"{item.Culture} {result.Path ?? item.Id.ToString()}"),
            MenuRecord menu => ("menu", menu.Name),
            TypeRecord type => ("content-type", type.Type.Name),
            TaxonomyRecord taxonomy => ("taxonomy", taxonomy.Name),
            TermRecord term => ("term", $"{term.Taxonomy}/{term.Key}"),
            RedirectRecord redirect => ("redirect", redirect.From),
            _ => ("content", ""),
        };
        // What editors changed since an earlier run is theirs; a page that is not live is not what the recipe says.
        foreach (var problem in result.Problems.Where(problem => !problem.IsWarning || problem.Code is ItemProblems.PathTaken or ItemProblems.NotFit))
        {
            context.Problem($"{kind} {key}", problem.Message);
        }

        if (result.Outcome != WriteOutcome.Refused)
        {
            context.Changed(kind, key, result.Outcome switch
            {
                WriteOutcome.Created => RecipeChange.Created,
                WriteOutcome.Updated => RecipeChange.Updated,
                _ => RecipeChange.Unchanged,
            });
        }
    }
}
