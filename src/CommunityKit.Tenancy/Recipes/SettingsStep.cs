using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CommunityKit.Modules;
using CommunityKit.Packaging.Problems;
using CommunityKit.Recipes;
using CommunityKit.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Tenancy.Recipes;

/// <summary>Step <c>settings</c>: sets the named members of any declared settings section.</summary>
internal sealed class SettingsStep(IDeclarations<SettingsDeclaration> sections, IServiceProvider services) : IRecipeStep
{
    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var name = context.Data.TryGetProperty("section", out var named) ? named.GetString() ?? "" : "";
        if (sections.All.FirstOrDefault(s => s.Value.Section == name) is not { } section)
        {
            context.Problem("section", $"There is no settings section \"{name}\". Known: {string.Join(", ", sections.All.Select(s => s.Value.Section))}.{Suggestion.Meant(name, sections.All.Select(s => s.Value.Section))}");
            return;
        }

        var writer = (ISectionWriter)ActivatorUtilities.CreateInstance(
            services, typeof(SectionWriter<>).MakeGenericType(section.Value.Type));
        if (await ValuesAsync(context, cancellationToken) is { } values)
        {
            await writer.WriteAsync(context, name, values, cancellationToken);
        }
    }

    /// <summary>How sections stand in files. Not shared: options keep the types they have seen, and those belong to modules.</summary>
    internal static JsonSerializerOptions Options() => new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static async Task<JsonElement?> ValuesAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        if (context.Data.TryGetProperty("values", out var values))
        {
            return values;
        }

        var file = context.Data.TryGetProperty("file", out var named) ? named.GetString() ?? "" : "";
        try
        {
            await using var content = context.OpenFile(file);
            return await JsonSerializer.DeserializeAsync<JsonElement>(content, cancellationToken: cancellationToken);
        }
        catch (FileNotFoundException)
        {
            context.Problem("file", $"There is no file \"{file}\" beside the recipe. Give the section's \"values\", or the \"file\" that has them.");
        }
        catch (JsonException exception)
        {
            context.Problem(file, exception.Message);
        }

        return null;
    }

    private interface ISectionWriter
    {
        Task WriteAsync(RecipeStepContext context, string section, JsonElement values, CancellationToken cancellationToken);
    }

    private sealed class SectionWriter<T>(ISettings<T> settings) : ISectionWriter
        where T : class, new()
    {
        private readonly JsonSerializerOptions _json = Options();

        public async Task WriteAsync(RecipeStepContext context, string section, JsonElement values, CancellationToken cancellationToken)
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
                context.Changed("settings", section, RecipeChange.Unchanged);
                return;
            }

            var problems = context.DryRun ? new Dictionary<string, string>() : await settings.SaveAsync(next, "recipe", cancellationToken);
            foreach (var (property, message) in problems)
            {
                context.Problem(property, message);
            }

            context.Changed("settings", section, RecipeChange.Updated);
        }
    }
}
