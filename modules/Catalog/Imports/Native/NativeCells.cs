using System.Buffers;

namespace CommunityKit.Catalog.Imports.Native;

/// <summary>Cells that no spreadsheet takes for a formula, and back.</summary>
internal static class NativeCells
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\r\n\t");

    /// <summary>A cell as it stands in the file.</summary>
    public static string Write(string value)
    {
        var safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\'' or '\t' or '\r' && !IsNumber(value) ? "'" + value : value;
        return safe.AsSpan().ContainsAny(Quoted) || (safe.Length > 0 && (safe[0] == ' ' || safe[^1] == ' '))
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    /// <summary>What a cell meant.</summary>
    public static string Read(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;

    private static bool IsNumber(string value) =>
        decimal.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out _);
}
