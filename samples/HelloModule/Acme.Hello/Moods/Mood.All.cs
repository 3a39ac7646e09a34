namespace Acme.Hello.Greetings;

public static partial class Mood
{
    static partial void AddMoods() => Known.AddRange(["happy", "grateful", "curious"]);

    static partial void Read(Greeting greeting, ref string? mood) => mood = greeting.Mood;
}
