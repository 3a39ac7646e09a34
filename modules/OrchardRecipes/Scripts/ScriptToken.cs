namespace CommunityKit.OrchardRecipes.Scripts;

/// <summary>A word of an expression.</summary>
/// <param name="Kind"><c>n</c> a name, <c>t</c> a text, <c>0</c> a number, <c>.</c> a sign, <c>$</c> the end.</param>
/// <param name="Text">The name, the text without quotes, the digits, or the sign.</param>
internal readonly record struct ScriptToken(char Kind, string Text)
{
    public bool IsSign(string sign) => Kind == '.' && Text == sign;

    public bool IsName(string name) => Kind == 'n' && Text == name;
}
