namespace SampleContent.Tests.Catalog;

public sealed class Ean13Tests
{
    [Theory]
    [InlineData("2010000100011", true)]
    [InlineData("2999999999991", true)]
    [InlineData("2010000100012", false)]
    [InlineData("201000010001", false)]
    [InlineData("20100001000X1", false)]
    [InlineData("6901234567892", false)]
    public void An_in_store_barcode_has_thirteen_digits_starts_with_two_and_ends_in_its_check_digit(string code, bool isValid) =>
        Assert.Equal(isValid, Ean13.IsInStoreNumber(code));
}
