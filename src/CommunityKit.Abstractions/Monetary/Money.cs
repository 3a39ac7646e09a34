using System.Globalization;

namespace CommunityKit.Monetary;

/// <summary>An amount in integer minor units (分, cents) of one currency. Immutable; arithmetic is checked for overflow.</summary>
/// <param name="Minor">Amount in minor units: 3990 is ¥39.90, 500 is JP¥500.</param>
/// <param name="Currency">ISO 4217 code, three capital letters.</param>
public readonly record struct Money(long Minor, string Currency) : IComparable<Money>
{
    /// <summary>Nothing, in a currency.</summary>
    /// <param name="currency">ISO 4217 code.</param>
    public static Money Zero(string currency) => new(0, currency);

    /// <summary>Sum of two amounts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount in the same currency.</param>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Money operator +(Money left, Money right) => new(checked(left.Minor + right.SameAs(left).Minor), left.Currency);

    /// <summary>Difference of two amounts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount in the same currency.</param>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The difference does not fit.</exception>
    public static Money operator -(Money left, Money right) => new(checked(left.Minor - right.SameAs(left).Minor), left.Currency);

    /// <summary>An amount taken several times.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="count">How often.</param>
    /// <exception cref="OverflowException">The product does not fit.</exception>
    public static Money operator *(Money amount, long count) => new(checked(amount.Minor * count), amount.Currency);

    /// <summary>The negative amount.</summary>
    /// <param name="amount">The amount.</param>
    public static Money operator -(Money amount) => new(checked(-amount.Minor), amount.Currency);

    /// <summary>True if the left amount is smaller.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount in the same currency.</param>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>True if the left amount is larger.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount in the same currency.</param>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>True if the left amount is not larger.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount in the same currency.</param>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>True if the left amount is not smaller.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount in the same currency.</param>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money other) => Minor.CompareTo(other.SameAs(this).Minor);

    /// <summary>The amount in major units: 39.90 for 3990 minor units of CNY.</summary>
    public decimal ToDecimal() => Minor / CurrencyFacts.Scale(Currency);

    /// <summary>An amount from major units, rounded half away from zero to whole minor units.</summary>
    /// <param name="major">Amount in major units.</param>
    /// <param name="currency">ISO 4217 code.</param>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Money FromDecimal(decimal major, string currency) =>
        new(checked((long)Math.Round(major * CurrencyFacts.Scale(currency), 0, MidpointRounding.AwayFromZero)), currency);

    /// <summary>
    /// The amount for readers of a language, for example <c>¥39.90</c>. Without <paramref name="keepZeros"/> whole amounts lose their
    /// decimals (<c>¥79</c>), as shop windows show them.
    /// </summary>
    /// <param name="culture">The reader's culture; the current culture when null.</param>
    /// <param name="keepZeros">True to show all decimals always, as on invoices.</param>
    public string Format(CultureInfo? culture = null, bool keepZeros = false)
    {
        culture ??= CultureInfo.CurrentCulture;
        var digits = CurrencyFacts.Digits(Currency);
        var whole = !keepZeros && Minor % (long)CurrencyFacts.Scale(Currency) == 0;
        var number = Math.Abs(ToDecimal()).ToString("N" + (whole ? 0 : digits), culture);
        return (Minor < 0 ? "-" : "") + CurrencyFacts.Symbol(Currency) + number;
    }

    /// <summary>Code and amount, independent of language, for logs: <c>CNY 39.90</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Currency} {ToDecimal().ToString("F" + CurrencyFacts.Digits(Currency), CultureInfo.InvariantCulture)}");

    private Money SameAs(Money other) =>
        Currency == other.Currency
            ? this
            : throw new InvalidOperationException($"Cannot combine {Currency} with {other.Currency}. Convert first.");
}
