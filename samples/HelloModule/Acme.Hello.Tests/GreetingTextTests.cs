using Acme.Hello.Greetings;

namespace Acme.Hello.Tests;

/// <summary>Rules without a host: milliseconds.</summary>
public sealed class GreetingTextTests
{
    [Theory]
    [InlineData("Hello", "Hello")]
    [InlineData("  Hello \n there ", "Hello there")]
    [InlineData("<p>Good <b>morning</b></p>", "Good morning")]
    [InlineData("<style>p{}</style><script>alert(1)</script>", "")]
    [InlineData("1 < 2 & 3", "1 < 2 & 3")]
    [InlineData(null, "")]
    public void What_was_pasted_becomes_plain_text(string? pasted, string plain) => Assert.Equal(plain, GreetingText.Plain(pasted));

    [Fact]
    public void A_book_is_no_greeting() => Assert.Equal("", GreetingText.Plain(new string('x', 5_001)));
}
