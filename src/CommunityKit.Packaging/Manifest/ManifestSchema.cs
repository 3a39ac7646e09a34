using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using CommunityKit.Packaging.Json;

namespace CommunityKit.Packaging.Manifest;

/// <summary>
/// The JSON schema of <c>module.json</c>, for editors and other tools. The reader holds manifests to more than a schema can say.
/// </summary>
public static class ManifestSchema
{
    /// <summary>Address of the schema and value of a manifest's <c>$schema</c>.</summary>
    public const string Address = "https://communitykit.dev/schemas/module-1.json";

    /// <summary>The schema, generated from <see cref="ModuleManifest"/> and the patterns of the reader; UTF-8 with LF.</summary>
    public static byte[] Export()
    {
        var schema = StrictJson.Options
            .GetJsonSchemaAsNode(typeof(ModuleManifest), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true })
            .AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "$id", Address);
        schema.Insert(2, "title", "CommunityKit module manifest");

        var fields = schema["properties"]!;
        fields["$schema"] = new JsonObject { ["const"] = Address };
        fields["name"]!["required"] = new JsonArray("en");
        fields["migrationCount"]!["minimum"] = 0;
        Limit(fields["id"]!, ManifestPatterns.Id, ManifestPatterns.MaxIdLength);
        foreach (var field in (string[])["version", "builtAgainst", "oldestRunnable"])
        {
            Limit(fields[field]!, ManifestPatterns.Version, ManifestPatterns.MaxVersionLength);
        }

        Limit(fields["category"]!, ManifestPatterns.Category);
        Limit(fields["license"]!, ManifestPatterns.License);
        Limit(fields["framework"]!, ManifestPatterns.Framework);
        Limit(fields["entry"]!, ManifestPatterns.AssemblyFile);
        Limit(fields["publisher"]!, ManifestPatterns.Publisher);
        Limit(fields["contracts"]!["items"] = Text(), ManifestPatterns.AssemblyFile);
        Limit(fields["files"]!["additionalProperties"] = Text(), ManifestPatterns.Hash);
        foreach (var (field, keys) in ((string, string)[])[
            ("name", ManifestPatterns.Culture),
            ("description", ManifestPatterns.Culture),
            ("dependencies", ManifestPatterns.Id),
            ("optional", ManifestPatterns.Id),
            ("views", ".+"),
        ])
        {
            fields[field]!["propertyNames"] = new JsonObject { ["pattern"] = $"^({keys})$" };
            fields[field]!["additionalProperties"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 };
        }

        return StrictJson.Write(schema);
    }

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static void Limit(JsonNode field, string pattern, int? maxLength = null)
    {
        field["pattern"] = $"^({pattern})$";
        if (maxLength is { } length)
            field["maxLength"] = length;
    }
}
