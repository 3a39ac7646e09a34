namespace SampleContent.Tests.Shops;

internal sealed record SampleVariant(
    string Sku, IReadOnlyList<string> Options, string Price, string? CompareAt, int WeightGrams, string? Barcode, int Stock);
