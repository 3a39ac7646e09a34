namespace Acme.Hello.Greetings;

public sealed partial class GreetingBook
{
    static partial void Dress(Greeting greeting, string? mood) => greeting.Mood = Mood.All.Contains(mood) ? mood : null;
}
