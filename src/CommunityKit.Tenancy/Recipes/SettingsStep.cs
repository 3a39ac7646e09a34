using System.Text.Json;
using CommunityKit.Modules;
using CommunityKit.Recipes;
using CommunityKit.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Tenancy.Recipes;

/// <summary>Step <c>settings</c>: sets the named members of any declared settings section.</summary>
internal sealed class SettingsStep(IDeclarations<SettingsDeclaration> sections, IServiceProvider services) : IRecipeStep
{
    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var name = context.Data.GetProperty("section").GetString()!;
        if (sections.All.FirstOrDefault(s => s.Value.Section == name) is not { } section)
        {
            context.Problem("section", $"There is no settings section \"{name}\". Known: {string.Join(", ", sections.All.Select(s => s.Value.Section))}.");
            return;
        }

        var writer = (ISectionWriter)ActivatorUtilities.CreateInstance(
            services, typeof(SectionWriter<>).MakeGenericType(section.Value.Type));
        await writer.WriteAsync(context, context.Data.GetProperty("values"), cancellationToken);
    }

    private interface ISectionWriter
    {
        Task WriteAsync(RecipeStepContext context, JsonElement values, CancellationToken cancellationToken);
    }

    private sealed class SectionWriter<T>(ISettings<T> settings) : ISectionWriter
        where T : class, new()
    {
        public async Task WriteAsync(RecipeStepContext context, JsonElement values, CancellationToken cancellationToken)
        {
            var current = JsonSerializer.SerializeToNode(settings.Current, JsonSerializerOptions.Web)!.AsObject();
            foreach (var member in values.EnumerateObject())
            {
                current[member.Name] = System.Text.Json.Nodes.JsonNode.Parse(member.Value.GetRawText());
            }

            // Compared as values: the file may name the same in another order or form than it is kept in.
            var next = current.Deserialize<T>(JsonSerializerOptions.Web)!;
            if (JsonSerializer.Serialize(next, JsonSerializerOptions.Web) == JsonSerializer.Serialize(settings.Current, JsonSerializerOptions.Web))
            {
                context.Changed("settings", typeof(T).Name, RecipeChange.Unchanged);
                return;
            }

            var problems = context.DryRun ? new Dictionary<string, string>() : await settings.SaveAsync(next, "recipe", cancellationToken);
            foreach (var (property, message) in problems)
            {
                context.Problem(property, message);
            }

            context.Changed("settings", typeof(T).Name, RecipeChange.Updated);
        }
    }
}
