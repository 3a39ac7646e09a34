namespace SampleContent.Tests.Catalog;

/// <summary>Barcodes of 13 digits. The numbers 200 to 299 are free for use within a shop and belong to no manufacturer.</summary>
internal static class Ean13
{
    public static bool IsInStoreNumber(string code) =>
        code.Length == 13 && code.All(char.IsAsciiDigit) && code[0] == '2' && CheckDigit(code) == code[12] - '0';

    private static int CheckDigit(string code)
    {
        var sum = 0;
        for (var i = 0; i < 12; i++)
        {
            sum += (code[i] - '0') * (i % 2 == 0 ? 1 : 3);
        }

        return (10 - (sum % 10)) % 10;
    }
}
