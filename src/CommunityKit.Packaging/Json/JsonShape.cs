using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Json;

/// <summary>
/// Compares a JSON value with a type before it is deserialised. The serialiser stops at the first fault and names it in its own words;
/// this walk finds all of them and gives each its place and value.
/// </summary>
internal static class JsonShape
{
    private const int MaxFaults = 50;

    /// <summary>What keeps the element from being a <paramref name="type"/>; at most 50 faults.</summary>
    public static IReadOnlyList<Problem> Faults(JsonElement element, Type type, string file)
    {
        var faults = new List<Problem>();
        Check(element, StrictJson.Options.GetTypeInfo(type), "", file, faults);
        return faults.Count > MaxFaults ? faults[..MaxFaults] : faults;
    }

    private static void Check(JsonElement element, JsonTypeInfo type, string path, string file, List<Problem> faults)
    {
        if (faults.Count > MaxFaults)
            return;

        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when element.ValueKind == JsonValueKind.Object:
                CheckMembers(element, type, path, file, faults);
                break;
            case JsonTypeInfoKind.Dictionary when element.ValueKind == JsonValueKind.Object:
                CheckEntries(element, type, path, file, faults);
                break;
            case JsonTypeInfoKind.Enumerable when element.ValueKind == JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    Check(item, StrictJson.Options.GetTypeInfo(type.ElementType!), $"{path}[{index++}]", file, faults);
                }

                break;
            case JsonTypeInfoKind.None when IsValue(element, type):
                break;
            default:
                faults.Add(PackageProblems.FieldOfWrongType(file, path.Length == 0 ? "$" : path, element.GetRawText(), Expected(type)));
                break;
        }
    }

    private static void CheckMembers(JsonElement element, JsonTypeInfo type, string path, string file, List<Problem> faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var place = Join(path, member.Name);
            var property = type.Properties.FirstOrDefault(p => p.Name == member.Name);
            if (!seen.Add(member.Name))
                faults.Add(PackageProblems.FieldTwice(file, place));
            else if (property is null)
                faults.Add(PackageProblems.FieldUnknown(file, place));
            else if (member.Value.ValueKind != JsonValueKind.Null || !property.IsSetNullable)
                Check(member.Value, StrictJson.Options.GetTypeInfo(property.PropertyType), place, file, faults);
        }

        foreach (var property in type.Properties)
        {
            if (property.IsRequired && !seen.Contains(property.Name))
                faults.Add(PackageProblems.FieldMissing(file, Join(path, property.Name)));
        }
    }

    private static void CheckEntries(JsonElement element, JsonTypeInfo type, string path, string file, List<Problem> faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in element.EnumerateObject())
        {
            var place = Join(path, entry.Name);
            if (!seen.Add(entry.Name))
                faults.Add(PackageProblems.FieldTwice(file, place));
            else
                Check(entry.Value, StrictJson.Options.GetTypeInfo(type.ElementType!), place, file, faults);
        }
    }

    private static bool IsValue(JsonElement element, JsonTypeInfo type)
    {
        try
        {
            return element.Deserialize(type) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Expected(JsonTypeInfo type)
    {
        var value = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return type.Kind switch
        {
            JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "object",
            JsonTypeInfoKind.Enumerable => "array",
            _ when value.IsEnum => string.Join(" | ", EnumNames(value)),
            _ when value == typeof(DateTimeOffset) => "date-time",
            _ when value == typeof(int) || value == typeof(long) => "integer",
            _ => "string",
        };
    }

    private static IEnumerable<string?> EnumNames(Type type) =>
        Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.SerializeToElement(value, type, StrictJson.Options).GetString());
}
