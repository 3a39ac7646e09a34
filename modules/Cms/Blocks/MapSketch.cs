using CommunityKit.Cms.Views;

namespace CommunityKit.Cms.Blocks;

/// <summary>Puts places onto a drawing in the Mercator projection, north up, as large as fits. Pure.</summary>
internal static class MapSketch
{
    private const int Width = 640;
    private const int Height = 360;
    private const int Margin = 48;
    private const double LeastSpan = 1e-5;
    private const double MetresAround = 40_075_016.686;
    private const double BarShare = 0.3;

    public static MapBlock Of(string title, IReadOnlyList<MapPlace> places)
    {
        var points = places.Select(place => (X: ((double)place.Longitude + 180) / 360, Y: Down((double)place.Latitude))).ToList();
        var (left, right) = (points.Min(p => p.X), points.Max(p => p.X));
        var (top, bottom) = (points.Min(p => p.Y), points.Max(p => p.Y));
        var scale = Math.Min((Width - (2 * Margin)) / Math.Max(right - left, LeastSpan), (Height - (2 * Margin)) / Math.Max(bottom - top, LeastSpan));
        var metresPerUnit = MetresAround * Math.Cos(Radians((double)places[0].Latitude)) / scale;
        var bar = Round(metresPerUnit * Width * BarShare);
        return new MapBlock(
            title,
            Width,
            Height,
            [
                .. points.Select((point, i) => new MapPoint(
                    i + 1,
                    places[i].Name,
                    places[i].Note,
                    (int)Math.Round((Width / 2.0) + ((point.X - ((left + right) / 2)) * scale)),
                    (int)Math.Round((Height / 2.0) + ((point.Y - ((top + bottom) / 2)) * scale)))),
            ])
        {
            ScaleMetres = bar,
            ScaleWidth = (int)Math.Round(bar / metresPerUnit),
        };
    }

    /// <summary>Share of the world's height from the top.</summary>
    private static double Down(double latitude) => (1 - (Math.Asinh(Math.Tan(Radians(latitude))) / Math.PI)) / 2;

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    /// <summary>The largest of 1, 2, 5, 10 … that is not more.</summary>
    private static int Round(double metres)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(metres, 1))));
        var first = metres / power;
        return (int)(power * (first >= 5 ? 5 : first >= 2 ? 2 : 1));
    }
}
