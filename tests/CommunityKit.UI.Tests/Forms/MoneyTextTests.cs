using System.Globalization;
using CommunityKit.Monetary;
using CommunityKit.UI.Forms.Binding;

namespace CommunityKit.UI.Tests.Forms;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("39.90", 3990)]
    [InlineData("39.9", 3990)]
    [InlineData("39", 3900)]
    [InlineData("39.", 3900)]
    [InlineData("0.01", 1)]
    [InlineData("-5", -500)]
    [InlineData("1,234.50", 123450)]
    [InlineData("¥39.90", 3990)]
    [InlineData("￥ 39.90", 3990)]
    [InlineData("39.90元", 3990)]
    [InlineData("CNY 39.90", 3990)]
    [InlineData("３９．９０", 3990)]
    [InlineData(" 39.90 ", 3990)]
    public void An_amount_is_read_as_people_write_it(string text, long minor) =>
        Assert.Equal(new Money(minor, "CNY"), MoneyText.Parse(text, "CNY", CultureInfo.GetCultureInfo("zh-CN")));

    [Theory]
    [InlineData("1,5")]
    [InlineData("12,34")]
    [InlineData("1,2345")]
    [InlineData("39.905")]
    [InlineData("1e3")]
    [InlineData("--5")]
    [InlineData("39.90.1")]
    [InlineData("¥")]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("0x10")]
    [InlineData("9999999999999999999999")]
    [InlineData("NaN")]
    [InlineData("39 90")]
    public void What_is_not_clearly_an_amount_is_refused(string text) =>
        Assert.Null(MoneyText.Parse(text, "CNY", CultureInfo.GetCultureInfo("en")));

    [Fact]
    public void The_readers_language_comes_first_and_a_point_is_understood_everywhere()
    {
        var german = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal(new Money(150, "EUR"), MoneyText.Parse("1,50", "EUR", german));
        Assert.Equal(new Money(123400, "EUR"), MoneyText.Parse("1.234", "EUR", german));
        Assert.Equal(new Money(1250, "EUR"), MoneyText.Parse("12.5", "EUR", german));
    }

    [Fact]
    public void Currencies_without_decimals_take_none()
    {
        Assert.Equal(new Money(500, "JPY"), MoneyText.Parse("500", "JPY", CultureInfo.InvariantCulture));
        Assert.Null(MoneyText.Parse("500.5", "JPY", CultureInfo.InvariantCulture));
        Assert.Equal(new Money(1234, "KWD"), MoneyText.Parse("1.234", "KWD", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Whatever_is_shown_is_read_back_the_same()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        string[] cultures = ["zh-CN", "en", "de-DE", "fr-FR", "de-CH", "ru-RU"];
        string[] currencies = ["CNY", "JPY", "KWD", "USD"];
        for (var i = 0; i < 2000; i++)
        {
            var culture = CultureInfo.GetCultureInfo(cultures[random.Next(cultures.Length)]);
            var amount = new Money(random.NextInt64(-10_000_000_000, 10_000_000_000), currencies[random.Next(currencies.Length)]);
            var digits = CurrencyFacts.Digits(amount.Currency);
            var field = amount.ToDecimal().ToString("F" + digits, culture).Replace(culture.NumberFormat.NegativeSign, "-");
            Assert.True(MoneyText.Parse(field, amount.Currency, culture) == amount, $"seed {seed}: {field} in {culture} was not read as {amount}");
            var plain = amount.ToDecimal().ToString("F" + digits, CultureInfo.InvariantCulture);
            // 1.234 means twelve hundred in German: there the reader's own way wins.
            if (digits != 3)
            {
                Assert.True(MoneyText.Parse(plain, amount.Currency, culture) == amount, $"seed {seed}: {plain} in {culture} was not read as {amount}");
            }
        }
    }

    [Fact]
    public void Nonsense_is_never_an_exception()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        const string Alphabet = "0123456789.,-+ ¥元$€eE%'\u00a0\u202f\u0301٣３．，x\t";
        for (var i = 0; i < 5000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            try
            {
                MoneyText.Parse(text, "CNY", CultureInfo.GetCultureInfo(i % 2 == 0 ? "zh-CN" : "fr-FR"));
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed}: '{text}' threw {e}");
            }
        }
    }
}
