using System.Globalization;
using CommunityKit.Catalog.Products;
using CommunityKit.Imports;

namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>Reads cells and notes every one that cannot be what it should.</summary>
internal sealed class Cells(string currency, List<ImportProblem> problems)
{
    private const NumberStyles Numbers = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands;
    private static readonly char[] Signs = [' ', '¥', '￥', '$', '€', '£', '元', '\u00A0'];

    public static bool IsYes(string cell) => cell.ToLowerInvariant() is "1" or "true" or "yes" or "y" or "notify" or "是";

    public static IReadOnlyList<string> List(string cell, params char[] separators) =>
        [.. cell.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>An amount of money; null for an empty cell, and for a wrong one, which is noted.</summary>
    public Money? Amount(SheetRow row, string column)
    {
        var cell = row[column].Trim(Signs);
        if (cell.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(cell, Numbers, CultureInfo.InvariantCulture, out var amount) && Math.Abs(amount) <= ProductRules.MaxPriceMinor)
        {
            return Money.FromDecimal(amount, currency);
        }

        Error(row, column, "price-not-a-number", $"“{Short(row[column])}” is no amount. Write it with digits and a point, for example 12.50.");
        return null;
    }

    /// <summary>An amount that a column map fixes.</summary>
    public Money? Fixed(SheetRow row, string written)
    {
        if (decimal.TryParse(written, Numbers, CultureInfo.InvariantCulture, out var amount) && Math.Abs(amount) <= ProductRules.MaxPriceMinor)
        {
            return Money.FromDecimal(amount, currency);
        }

        Error(row, null, "price-not-a-number", $"The column map fixes the price “{Short(written)}”, which is no amount.");
        return null;
    }

    public decimal? Number(SheetRow row, string column)
    {
        var cell = row[column];
        if (cell.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(cell, Numbers, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < int.MaxValue)
        {
            return number;
        }

        Error(row, column, "not-a-number", $"“{Short(cell)}” is no number. Write it with digits only.");
        return null;
    }

    public int? Whole(SheetRow row, string column, decimal factor = 1) =>
        Number(row, column) is { } number ? (int)Math.Clamp(Math.Round(number * factor, MidpointRounding.AwayFromZero), int.MinValue, int.MaxValue) : null;

    public void Error(SheetRow row, string? column, string code, string message) => problems.Add(new(row.Number, column, code, message));

    public void Warn(SheetRow row, string? column, string code, string message) => problems.Add(new(row.Number, column, code, message, IsWarning: true));

    private static string Short(string cell) => cell.Length <= 60 ? cell : cell[..60] + "…";
}
