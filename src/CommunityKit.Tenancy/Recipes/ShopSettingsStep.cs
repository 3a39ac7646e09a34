using System.Text.Json;
using CommunityKit.Files;
using CommunityKit.Recipes;
using CommunityKit.Settings;

namespace CommunityKit.Tenancy.Recipes;

/// <summary>Step <c>shop.settings</c>: sets the named members of the shop's settings and leaves the others.</summary>
internal sealed class ShopSettingsStep(ISettings<ShopSettings> settings, IFileStore files) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var current = JsonSerializer.SerializeToNode(settings.Current, Json)!.AsObject();
        foreach (var member in context.Data.EnumerateObject().Where(member => member.Name != "step"))
        {
            current[member.Name] = member.Name is "logo" or "hero"
                ? await StoreAsync(context, member.Value.GetString()!, cancellationToken)
                : System.Text.Json.Nodes.JsonNode.Parse(member.Value.GetRawText());
        }

        try
        {
            // Compared as values: the file may name languages in another order than they are kept in.
            var next = current.Deserialize<ShopSettings>(Json)!;
            if (JsonSerializer.Serialize(next, Json) == JsonSerializer.Serialize(settings.Current, Json))
            {
                context.Changed("settings", "shop", RecipeChange.Unchanged);
                return;
            }

            var problems = context.DryRun ? new Dictionary<string, string>() : await settings.SaveAsync(next, "recipe", cancellationToken);
            foreach (var (property, message) in problems)
            {
                context.Problem(property, message);
            }

            context.Changed("settings", "shop", RecipeChange.Updated);
        }
        catch (JsonException exception)
        {
            context.Problem("shop.settings", exception.Message);
        }
    }

    private async Task<string> StoreAsync(RecipeStepContext context, string path, CancellationToken cancellationToken)
    {
        await using var content = context.OpenFile(path);
        return context.DryRun ? path : (await files.SaveAsync(content, Path.GetFileName(path), cancellationToken)).Path;
    }
}
