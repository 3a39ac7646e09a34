using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityKit.Exports;
using CommunityKit.Files;
using CommunityKit.Modules;
using CommunityKit.Settings;
using CommunityKit.Tenancy.Recipes;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Tenancy.Exports;

/// <summary>The host's part of an export: which modules the shop has, and every settings section in a file of its own, without secrets.</summary>
internal sealed class ShopExport(IModuleList modules, IDeclarations<SettingsDeclaration> sections, IServiceProvider services) : IExportSource
{
    public async ValueTask ExportAsync(ExportContext context, CancellationToken cancellationToken)
    {
        context.Step(RecipeRunner.ModulesStep, new JsonObject
        {
            ["install"] = new JsonObject(modules.All.OrderBy(module => module.Id, StringComparer.Ordinal).Select(module => KeyValuePair.Create(module.Id, (JsonNode?)module.Version))),
        });

        // The shop's own facts first: others are read in its languages and currency.
        foreach (var section in sections.All.Select(declared => declared.Value).OrderBy(section => section.Type != typeof(ShopSettings)).ThenBy(section => section.Section, StringComparer.Ordinal))
        {
            var settings = ((ISectionReader)ActivatorUtilities.CreateInstance(services, typeof(SectionReader<>).MakeGenericType(section.Type))).Read();
            var values = JsonSerializer.SerializeToNode(settings, section.Type, SettingsStep.Options())!.AsObject();
            foreach (var property in section.Type.GetProperties())
            {
                await ShowAsync(context, section, property, settings, values, cancellationToken);
            }

            var file = $"{ExportRunner.ShopPart}/settings/{section.Section}.json";
            await context.WriteAsync(file, values.ToJsonString(ExportJson.Indented), cancellationToken);
            context.Step("settings", new JsonObject { ["section"] = section.Section, ["file"] = file });
            context.Exported("settings");
        }
    }

    private static async Task ShowAsync(
        ExportContext context, SettingsDeclaration section, PropertyInfo property, object settings, JsonObject values, CancellationToken cancellationToken)
    {
        var value = property.GetValue(settings) as string;
        if (property.IsDefined(typeof(SecretAttribute)))
        {
            values.Remove(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
            if (!string.IsNullOrEmpty(value))
            {
                context.LeftOut($"{section.Section}.{property.Name}", "Secrets are not exported. Set it in the other shop.");
            }
        }
        else if (property.IsDefined(typeof(ImagePathAttribute)) && !string.IsNullOrEmpty(value))
        {
            await context.KeepFileAsync(value, cancellationToken);
        }
    }

    private interface ISectionReader
    {
        object Read();
    }

    private sealed class SectionReader<T>(ISettings<T> settings) : ISectionReader
        where T : class, new()
    {
        public object Read() => settings.Current;
    }
}
