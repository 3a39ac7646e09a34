namespace Acme.Hello.Greetings;

/// <summary>Model of the page.</summary>
public sealed record HelloPage(IReadOnlyList<Greeting> Greetings, IReadOnlyList<string> Moods, bool IsRefused);
