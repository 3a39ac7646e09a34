namespace Sample.Starter;

/// <summary>What the theme brings besides its views.</summary>
public sealed class StarterTheme : ITheme
{
    public void Configure(ThemeBuilder theme) => theme.Stylesheet("starter.css");
}
