using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace CommunityKit.OrchardRecipes.Scripts;

/// <summary>The functions of Orchard Core's recipes that have an answer here.</summary>
internal static class ScriptFunctions
{
    private const int MaxUnpacked = 10 * 1024 * 1024;

    // Orchard Core's alphabet of ids: no letters that look like digits.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int IdLength = 26;

    /// <summary>
    /// An id such as <c>uuid()</c> makes, but the same one in every run of a recipe: the second import finds what the first one made.
    /// </summary>
    /// <param name="recipe">Name of the recipe.</param>
    /// <param name="place">Where in it the id is asked for.</param>
    public static string Id(string recipe, string place)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{recipe}\n{place}"));
        return string.Create(IdLength, hash, static (id, bytes) =>
        {
            for (var i = 0; i < id.Length; i++)
            {
                id[i] = Alphabet[bytes[i] % Alphabet.Length];
            }
        });
    }

    /// <summary>Text from base 64.</summary>
    public static string FromBase64(string encoded) => Encoding.UTF8.GetString(Bytes(encoded));

    /// <summary>Text from packed bytes in base 64.</summary>
    public static string Unpack(string encoded)
    {
        try
        {
            using var packed = new GZipStream(new MemoryStream(Bytes(encoded)), CompressionMode.Decompress);
            using var text = new MemoryStream();
            var block = new byte[16384];
            for (int count; (count = packed.Read(block)) > 0;)
            {
                if (text.Length + count > MaxUnpacked)
                {
                    throw new ScriptProblemException($"it unpacks to more than {MaxUnpacked / 1024 / 1024} MB");
                }

                text.Write(block, 0, count);
            }

            return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
        }
        catch (InvalidDataException)
        {
            throw new ScriptProblemException("what it unpacks is damaged");
        }
    }

    /// <summary>Text from HTML's written-out signs.</summary>
    public static string FromHtml(string encoded) => WebUtility.HtmlDecode(encoded);

    public static string Now(TimeProvider time) => time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static byte[] Bytes(string encoded)
    {
        try
        {
            return Convert.FromBase64String(encoded);
        }
        catch (FormatException)
        {
            throw new ScriptProblemException("what it decodes is not base 64");
        }
    }
}
