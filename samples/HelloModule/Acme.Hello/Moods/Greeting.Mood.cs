namespace Acme.Hello.Greetings;

public sealed partial class Greeting
{
    /// <summary>One of <see cref="Greetings.Mood.All"/>; null for greetings of release 1.0.0.</summary>
    public string? Mood { get; set; }
}
