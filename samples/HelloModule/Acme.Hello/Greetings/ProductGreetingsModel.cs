namespace Acme.Hello.Greetings;

/// <summary>Model of the place beside a product.</summary>
public sealed record ProductGreetingsModel(string Title, int Count);
