using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
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
        // Not shared: options keep the types they have seen, and those belong to modules.
        private readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };

        public async Task WriteAsync(RecipeStepContext context, JsonElement values, CancellationToken cancellationToken)
        {
            var current = JsonSerializer.SerializeToNode(settings.Current, _json)!.AsObject();
            foreach (var member in values.EnumerateObject())
            {
                current[member.Name] = JsonNode.Parse(member.Value.GetRawText());
            }

            T next;
            try
            {
                next = current.Deserialize<T>(_json)!;
            }
            catch (JsonException exception)
            {
                context.Problem("values", exception.Message);
                return;
            }

            // Compared as values: the file may name the same in another order or form than it is kept in.
            if (JsonSerializer.Serialize(next, _json) == JsonSerializer.Serialize(settings.Current, _json))
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
