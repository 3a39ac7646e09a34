using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace CommunityKit.Accounts.TwoFactor;

/// <summary>Draws a QR code as one SVG path: no script, no inline style, nothing from elsewhere.</summary>
internal static class QrCode
{
    /// <summary>The drawing. Black on white in every theme, with the quiet zone that scanners need.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="label">What it is, for screen readers.</param>
    public static IHtmlContent Draw(string content, string label)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var from = x;
                while (x < rows.Count && rows[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        var svg = new HtmlContentBuilder();
        svg.AppendHtml($"<svg class=\"acc-qr\" viewBox=\"0 0 {rows.Count} {rows.Count}\" role=\"img\" aria-label=\"").Append(label)
            .AppendHtml($"\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{rows.Count}v{rows.Count}H0z\"/><path d=\"{path}\"/></svg>");
        return svg;
    }
}
