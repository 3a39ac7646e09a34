using System.Collections.Frozen;

namespace CommunityKit.Monetary;

/// <summary>Decimal places and signs of currencies. Decimal places after ISO 4217 (list one, published by SIX).</summary>
public static class CurrencyFacts
{
    private static readonly FrozenSet<string> NoDecimals = FrozenSet.ToFrozenSet(
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"]);

    private static readonly FrozenSet<string> ThreeDecimals = FrozenSet.ToFrozenSet(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]);

    private static readonly FrozenDictionary<string, string> Symbols = new Dictionary<string, string>
    {
        ["CNY"] = "¥", ["USD"] = "$", ["EUR"] = "€", ["GBP"] = "£", ["JPY"] = "JP¥", ["HKD"] = "HK$", ["TWD"] = "NT$", ["KRW"] = "₩",
        ["SGD"] = "S$", ["MOP"] = "MOP$",
    }.ToFrozenDictionary();

    /// <summary>Number of decimal places of a currency; two when it is unknown.</summary>
    /// <param name="currency">ISO 4217 code.</param>
    public static int Digits(string currency) => NoDecimals.Contains(currency) ? 0 : ThreeDecimals.Contains(currency) ? 3 : 2;

    /// <summary>Minor units in one major unit: 100 for CNY, 1 for JPY.</summary>
    /// <param name="currency">ISO 4217 code.</param>
    public static decimal Scale(string currency) => Digits(currency) switch { 0 => 1m, 3 => 1000m, _ => 100m };

    /// <summary>The sign before the number; the code and a space when there is none in use.</summary>
    /// <param name="currency">ISO 4217 code.</param>
    public static string Symbol(string currency) => Symbols.GetValueOrDefault(currency, currency + " ");
}
