namespace Acme.Hello.Greetings;

/// <summary>Something kind that somebody said.</summary>
public sealed partial class Greeting
{
    public Guid Id { get; set; }

    /// <summary>The product it was said about; null for the shop as a whole.</summary>
    public Guid? ProductId { get; set; }

    public string Author { get; set; } = "";

    public string Text { get; set; } = "";

    public DateTimeOffset SaidAt { get; set; }
}
