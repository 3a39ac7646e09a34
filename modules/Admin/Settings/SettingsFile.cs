using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CommunityKit.Admin.Frame;

namespace CommunityKit.Admin.Settings;

/// <summary>All settings as one JSON file, without secrets, to carry them to another shop or keep them.</summary>
public sealed class SettingsFile(SettingsSections sections, TimeProvider clock, Words words)
{
    private const string Format = "communitykit.settings/1";

    // Writes nodes only, so it never gets to know the types of another module.
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    /// <summary>The file's bytes, UTF-8.</summary>
    public byte[] Write(IServiceProvider services)
    {
        var all = new JsonObject();
        foreach (var section in sections.All)
        {
            all[section.Key] = WithoutSecrets(section, section.Copy(services).Values);
        }

        var file = new JsonObject
        {
            ["format"] = Format,
            ["exportedAt"] = clock.GetUtcNow().UtcDateTime,
            ["sections"] = all,
        };
        return JsonSerializer.SerializeToUtf8Bytes(file, Indented);
    }

    /// <summary>Reads a file onto the present values. Nothing is saved.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="services">For the present values.</param>
    /// <param name="problems">Gets what cannot be used, in the reader's language.</param>
    /// <returns>The sections that the file names, with their new values and the version these build on.</returns>
    public IReadOnlyList<ImportedSection> Read(string json, IServiceProvider services, ICollection<string> problems)
    {
        if (Parse(json) is not { } file || file["format"]?.ToString() != Format || file["sections"] is not JsonObject all)
        {
            problems.Add(words.Own["import.notAFile", Format]);
            return [];
        }

        var imported = new List<ImportedSection>();
        foreach (var (key, value) in all)
        {
            if (sections.Find(key) is not { } section || value is not JsonObject members)
            {
                problems.Add(words.Own["import.unknownSection", key]);
            }
            else if (ReadSection(section, members, services, problems) is { } read)
            {
                imported.Add(read);
            }
        }

        return imported;
    }

    private ImportedSection? ReadSection(SettingsSection section, JsonObject members, IServiceProvider services, ICollection<string> problems)
    {
        var (values, version) = section.Copy(services);
        var target = (JsonObject)JsonSerializer.SerializeToNode(values, section.Shape.ModelType, section.Shape.Json)!;
        foreach (var (name, member) in members)
        {
            if (section.Secrets.Any(secret => NameOf(secret.Name) == name) || !target.ContainsKey(name))
            {
                problems.Add(words.Own["import.unknownMember", $"{section.Key}.{name}"]);
                continue;
            }

            target[name] = member?.DeepClone();
        }

        try
        {
            return new ImportedSection(section, values, target.Deserialize(section.Shape.ModelType, section.Shape.Json)!, version);
        }
        catch (JsonException exception)
        {
            problems.Add(words.Own["import.badValue", section.Key, exception.Path ?? ""]);
            return null;
        }
    }

    private static JsonObject WithoutSecrets(SettingsSection section, object values)
    {
        var members = (JsonObject)JsonSerializer.SerializeToNode(values, section.Shape.ModelType, section.Shape.Json)!;
        foreach (var secret in section.Secrets)
        {
            members.Remove(NameOf(secret.Name));
        }

        return members;
    }

    private static string NameOf(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    private static JsonObject? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
