using System.Globalization;
using System.Text;
using CommunityKit.Search.Documents;

namespace CommunityKit.Search.Postgres;

/// <summary>
/// A document's tokens as the text of a <c>tsvector</c>, with their places and weights: A the words of the lexicon, B brand, categories and
/// keywords, C the title and the readings, D the body. Tokens are letters and digits only, so none needs escaping.
/// </summary>
internal static class TokenVector
{
    /// <summary>Readings begin with it, so that no text has them as a word.</summary>
    public const char Sound = '1';

    private const int MaxToken = 100;
    private const int MaxPlace = 16_000;

    /// <summary>The vector, and how many tokens of text are in it.</summary>
    public static (string Vector, int Tokens) Of(DocumentText text, IEnumerable<string> marks)
    {
        var vector = new StringBuilder();
        var place = 1;
        var tokens = Add(text.Words, 'A') + Add(text.Brand, 'B') + Add(text.Category, 'B') + Add(text.Keywords, 'B') + Add(text.Title, 'C');
        Add(text.Sounds, 'C', isSound: true);
        tokens += Add(text.Body, 'D');
        foreach (var mark in marks)
        {
            vector.Append('\'').Append(mark).Append("' ");
        }

        return (vector.ToString(), tokens);

        int Add(string column, char weight, bool isSound = false)
        {
            var count = 0;
            foreach (var token in column.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (place >= MaxPlace)
                {
                    break;
                }

                vector.Append('\'').Append(isSound ? Sound + token : Stored(token)).Append("':").Append(place.ToString(CultureInfo.InvariantCulture)).Append(weight).Append(' ');
                place++;
                count++;
            }

            // A gap, so that no phrase goes on from one column to the next.
            place += 2;
            return count;
        }
    }

    /// <summary>A token as it is stored: English words by their stem.</summary>
    public static string Stored(string token) => Stemmer.Of(token.Length > MaxToken ? token[..MaxToken] : token);
}
