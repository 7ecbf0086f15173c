namespace KinerjaKanwil.Web.Security;

/// <summary>
/// Headers that every answer carries, files and errors included (checks.md S20, S21, S62, S64). Scripts and styles come from our own
/// files alone: no inline code, no nonce to leak.
/// </summary>
public sealed class HeaderKeamananMiddleware(RequestDelegate berikut)
{
    /// <summary>The content security policy of every answer.</summary>
    public const string Csp =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Sets the headers, and refuses TRACE.</summary>
    public Task InvokeAsync(HttpContext konteks)
    {
        ArgumentNullException.ThrowIfNull(konteks);
        var kepala = konteks.Response.Headers;
        kepala.ContentSecurityPolicy = Csp;
        kepala.XContentTypeOptions = "nosniff";
        kepala.XFrameOptions = "DENY";
        kepala["Referrer-Policy"] = "same-origin";
        kepala["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        kepala["Cross-Origin-Opener-Policy"] = "same-origin";

        if (HttpMethods.IsTrace(konteks.Request.Method) || string.Equals(konteks.Request.Method, "TRACK", StringComparison.OrdinalIgnoreCase))
        {
            konteks.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        // Pages show figures and names: nothing of them stays in a shared computer's cache. Static files set their own header.
        konteks.Response.OnStarting(static keadaan =>
        {
            var jawaban = (HttpResponse)keadaan;
            if (jawaban.Headers.CacheControl.Count == 0 || jawaban.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
            {
                jawaban.Headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        }, konteks.Response);
        return berikut(konteks);
    }
}
