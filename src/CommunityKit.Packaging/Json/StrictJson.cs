using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Json;

/// <summary>
/// Reads and writes the project's own JSON files. Reading refuses unknown and doubled members, comments, trailing commas and null
/// where none belongs, and names every fault with its place. Writing gives equal bytes for equal values.
/// </summary>
internal static class StrictJson
{
    private const int MaxDepth = 16;

    // Metadata by reflection: the source generator resets init-only members that the file leaves out to null instead of their default.
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>Reads a whole file.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="maxBytes">Largest accepted size.</param>
    /// <param name="format">The member that names the format, checked before all others so that a newer format is called newer.</param>
    /// <exception cref="ProblemException">The file does not hold a <typeparamref name="T"/>.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> utf8, string file, long maxBytes, JsonFormat format)
    {
        if (utf8.Length > maxBytes)
            throw new ProblemException(PackageProblems.JsonTooLarge(file, utf8.Length, maxBytes));

        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MaxDepth });
            if (format.Foreign(document.RootElement) is { } found)
                throw new ProblemException(PackageProblems.JsonFormatUnknown(file, found, format.Expected));

            return Read<T>(document.RootElement, file);
        }
        catch (JsonException e)
        {
            throw new ProblemException(
                PackageProblems.JsonSyntax(file, (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1), e);
        }
    }

    /// <summary>Reads a part of a file that is already parsed.</summary>
    /// <exception cref="ProblemException">It is not a <typeparamref name="T"/>; every fault is listed.</exception>
    public static T Read<T>(JsonElement element, string file)
    {
        try
        {
            var faults = JsonShape.Faults(element, typeof(T), file);
            return faults.Count == 0 ? element.Deserialize<T>(Options)! : throw new ProblemException(faults);
        }
        catch (InvalidOperationException e)
        {
            // Half a surrogate pair, or bytes that are not UTF-8: the parser sees that only when the string is read, and gives no place.
            throw new ProblemException(PackageProblems.JsonTextBroken(file), e);
        }
    }

    /// <summary>UTF-8 without a byte order mark, two spaces, LF, a line feed at the end; members in the order of the type.</summary>
    public static byte[] Write<T>(T value)
    {
        using var stream = new MemoryStream();
        JsonSerializer.Serialize(stream, value, Options);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>The same entries in ordinal order of their keys.</summary>
    public static IReadOnlyDictionary<string, TValue> Sorted<TValue>(IReadOnlyDictionary<string, TValue> entries) =>
        new SortedDictionary<string, TValue>(entries.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // files, never HTML: Chinese names stay readable
            WriteIndented = true,
            NewLine = "\n",
            MaxDepth = MaxDepth,
            Converters = { new UtcInstantConverter() },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.MakeReadOnly();
        return options;
    }
}
