using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>How a save ended. Unless <see cref="Berhasil"/>, nothing was stored.</summary>
public sealed record HasilPengisian
{
    /// <summary>Faults by input, e.g. <c>PAS.07.3.Pembilang</c>; the empty name concerns the form as a whole.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Codes of the rows that someone else changed meanwhile.</summary>
    public IReadOnlySet<string> Konflik { get; init; } = new HashSet<string>();

    /// <summary>Year, division or a row does not exist, or is out of reach.</summary>
    public bool TidakDitemukan { get; init; }

    /// <summary>Rows whose figures or notes changed.</summary>
    public int Diubah { get; init; }

    /// <summary>Rows handed in.</summary>
    public int Diajukan { get; init; }

    /// <summary>Rows taken back.</summary>
    public int Ditarik { get; init; }

    /// <summary>What a colleague had changed meanwhile and now stands beside one's own: a sentence for each row, by code.</summary>
    public IReadOnlyDictionary<string, string> Digabung { get; init; } = new Dictionary<string, string>();

    /// <summary>The division as it stands after the save; null unless <see cref="Berhasil"/>.</summary>
    public DaftarIsian? Daftar { get; init; }

    /// <summary>Rows of the page that hold nothing yet.</summary>
    public int BelumDiisi { get; init; }

    /// <summary>Stored.</summary>
    public bool Berhasil => !TidakDitemukan && Galat.Count == 0 && Konflik.Count == 0;
}

/// <summary>Stores what a division enters: all of a form or nothing.</summary>
public sealed class PengisianRealisasiService(
    KinerjaDbContext db, DaftarIsianQuery daftarIsian, PenggunaAktif pengguna, PencatatAudit audit, WaktuKantor waktu)
{
    private const int PercobaanPalingBanyak = 4;

    /// <summary>Stores the changed rows of a form and, when asked, hands in what is filled.</summary>
    /// <param name="tahun">Year.</param>
    /// <param name="triwulan">Quarter.</param>
    /// <param name="kodeDivisi">Division.</param>
    /// <param name="form">The form.</param>
    /// <param name="periksaSaja">True when the form has faults already: find all others, store nothing.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<HasilPengisian> SimpanAsync(
        int tahun, Triwulan triwulan, string kodeDivisi, IsianRealisasiForm form, bool periksaSaja, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasil = await CobaBerulangAsync(tahun, triwulan, kodeDivisi, form, periksaSaja, batal);
        if (hasil.TidakDitemukan || hasil.Konflik.Count > 0)
        {
            await CatatPenolakanAsync($"{tahun}/{kodeDivisi}/TW{(int)triwulan}", kodeDivisi, hasil);
        }

        return hasil;
    }

    /// <summary>
    /// Someone may store one of these rows between our reading and writing. Read again: their version is now the stored one, and merges or
    /// becomes a conflict like any other. What fails every time is no conflict but a fault.
    /// </summary>
    private async Task<HasilPengisian> CobaBerulangAsync(
        int tahun, Triwulan triwulan, string kodeDivisi, IsianRealisasiForm form, bool periksaSaja, CancellationToken batal)
    {
        for (var percobaan = 1; ; percobaan++)
        {
            try
            {
                return await CobaAsync(tahun, triwulan, kodeDivisi, form, periksaSaja, batal);
            }
            catch (DbUpdateException) when (percobaan < PercobaanPalingBanyak)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>One entry a form, whatever the number of its rows. The same for a division out of reach and one that does not exist.</summary>
    private Task CatatPenolakanAsync(string kunci, string kodeDivisi, HasilPengisian hasil) => audit.TolakAsync(
        nameof(Realisasi), kunci,
        hasil.TidakDitemukan ? "Tidak ada, atau bukan divisi sendiri" : "Sudah diubah orang lain atau terkunci: " + string.Join(", ", hasil.Konflik.Order(StringComparer.Ordinal)),
        hasil.TidakDitemukan ? null : kodeDivisi, hasil.Konflik.Count == 1 ? hasil.Konflik.Single() : null);

    private async Task<HasilPengisian> CobaAsync(
        int tahun, Triwulan triwulan, string kodeDivisi, IsianRealisasiForm form, bool periksaSaja, CancellationToken batal)
    {
        if (await daftarIsian.AmbilAsync(tahun, triwulan, kodeDivisi, untukDiubah: true, batal) is not { } daftar)
        {
            return new HasilPengisian { TidakDitemukan = true };
        }

        var milik = daftar.Indikator.ToDictionary(i => i.Indikator.Kode);
        if (form.Baris.Any(b => !milik.ContainsKey(b.Kode)) || (form.Tarik is { } tarik && !milik.ContainsKey(tarik)))
        {
            return new HasilPengisian { TidakDitemukan = true };
        }

        var galat = new List<(string, string)>();
        var konflik = new HashSet<string>();
        var digabung = new Dictionary<string, string>();
        var diubah = 0;
        foreach (var baris in form.Baris)
        {
            var indikator = milik[baris.Kode];
            switch (Terapkan(baris, indikator, triwulan, galat, digabung, out var realisasi))
            {
                case HasilBaris.Konflik:
                    konflik.Add(baris.Kode);
                    break;
                case HasilBaris.Berubah:
                    diubah++;
                    milik[baris.Kode] = indikator with { Realisasi = [.. indikator.Realisasi.Where(r => r.Triwulan != triwulan), realisasi!] };
                    break;
                case HasilBaris.Tetap or HasilBaris.Galat:
                    break;
                default:
                    throw new InvalidOperationException("Hasil baris tidak dikenal.");
            }
        }

        var diajukan = 0;
        if (form.Tujuan == TujuanIsian.Ajukan && galat.Count == 0 && konflik.Count == 0)
        {
            diajukan = Ajukan(daftar.Tahun, milik.Values, triwulan, galat);
        }

        if (form.Tarik is { } kodeTarik && galat.Count == 0 && konflik.Count == 0)
        {
            Tarik(form.Baris.FirstOrDefault(b => b.Kode == kodeTarik), milik[kodeTarik].Pada(triwulan), kodeTarik, galat);
        }

        if (galat.Count > 0 || konflik.Count > 0 || periksaSaja)
        {
            return new HasilPengisian { Galat = galat, Konflik = konflik };
        }

        await db.SaveChangesAsync(batal);
        return new HasilPengisian
        {
            Diubah = diubah,
            Diajukan = diajukan,
            Ditarik = form.Tarik is null ? 0 : 1,
            Digabung = digabung,
            Daftar = daftar with { Indikator = [.. daftar.Indikator.Select(i => milik[i.Indikator.Kode])] },
            BelumDiisi = milik.Values.Count(i => i.Pada(triwulan) is not { } r || r.Isian.Kosong),
        };
    }

    private HasilBaris Terapkan(
        BarisIsianForm baris, IndikatorIsian indikator, Triwulan triwulan, List<(string, string)> galat, Dictionary<string, string> digabung,
        out Realisasi? realisasi)
    {
        realisasi = indikator.Pada(triwulan);
        var tersimpan = realisasi?.Isian ?? new IsianRealisasi();
        var versi = realisasi?.Versi.ToString() ?? "";
        var (milikSaya, terhadap) = PilihanKonflik(baris);

        // A form that does not say what it had shown can only have seen what is stored, or something unknown.
        var asal = SidikIsian.Baca(baris.Asal) ?? ((baris.Versi ?? "") == versi ? SidikIsian.Dari(tersimpan) : null);
        var gabungan = PenggabunganIsian.Gabungkan(asal, baris.Baca(tersimpan), tersimpan, terhadap == versi ? milikSaya : null);
        if (SidikIsian.Dari(gabungan.Isian) == SidikIsian.Dari(tersimpan))
        {
            return Dipastikan(baris, realisasi) ? HasilBaris.Berubah : HasilBaris.Tetap;
        }

        var lenyap = realisasi is null && !string.IsNullOrEmpty(baris.Versi);
        if (gabungan.Bentrok.Count > 0 || lenyap || realisasi?.Status.DapatDiisi() == false)
        {
            return HasilBaris.Konflik;
        }

        if (PemeriksaanIsian.UntukDraf(indikator.Indikator.Manual, gabungan.Isian) is { Count: > 0 } daftarGalat)
        {
            galat.AddRange(daftarGalat.Select(g => ($"{baris.Kode}.{g.Bagian}", g.Pesan)));
            return HasilBaris.Galat;
        }

        if (realisasi is null)
        {
            realisasi = new Realisasi(indikator.Indikator, triwulan);
            db.Add(realisasi);
        }
        else if (gabungan.DariLain.Count > 0)
        {
            digabung[baris.Kode] = $"{string.Join(", ", gabungan.DariLain.Select(Nama))} diperbarui {realisasi.DiisiOleh}, {waktu.Tampil(realisasi.DiisiPada!.Value)}.";
        }

        Pastikan(realisasi.Catat(gabungan.Isian, pengguna, waktu.SekarangUtc));
        Dipastikan(baris, realisasi);
        return HasilBaris.Berubah;
    }

    /// <summary>Takes <c>Sudah benar</c> down, when it was said about the figures that are stored now and not before.</summary>
    private bool Dipastikan(BarisIsianForm baris, Realisasi? realisasi)
    {
        if (realisasi is not { SudahDipastikan: false, TeksAngka: { Length: > 0 } angka } || baris.SudahBenar != angka || !realisasi.Status.DapatDiisi())
        {
            return false;
        }

        Pastikan(realisasi.Pastikan(pengguna));
        return true;
    }

    private static string Nama(UnitIsian unit) => unit switch
    {
        UnitIsian.Angka => "Angka",
        UnitIsian.Kendala => "Kendala",
        UnitIsian.TindakLanjut => "Tindak lanjut",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };

    private int Ajukan(TahunKinerja tahun, IEnumerable<IndikatorIsian> semua, Triwulan triwulan, List<(string, string)> galat)
    {
        var jumlah = 0;
        foreach (var indikator in semua)
        {
            if (indikator.Pada(triwulan) is not { } realisasi || realisasi.Isian.Kosong || !realisasi.Status.DapatDiisi())
            {
                continue;
            }

            var capaian = DaftarIsian.Capaian(tahun, indikator, triwulan, waktu.HariIni);
            if (PemeriksaanIsian.UntukPengajuan(indikator.Indikator.Manual, realisasi.Isian, capaian) is { Count: > 0 } daftarGalat)
            {
                galat.AddRange(daftarGalat.Select(g => ($"{indikator.Indikator.Kode}.{g.Bagian}", g.Pesan)));
                continue;
            }

            Pastikan(realisasi.Ajukan(capaian, pengguna, waktu.SekarangUtc));
            jumlah++;
        }

        if (jumlah == 0 && galat.Count == 0)
        {
            galat.Add(("", "Belum ada isian baru yang dapat diajukan. Isi dahulu sedikitnya satu indikator."));
        }

        return jumlah;
    }

    private void Tarik(BarisIsianForm? baris, Realisasi? realisasi, string kode, List<(string, string)> galat)
    {
        var hasil = realisasi is null || baris?.Versi != realisasi.Versi.ToString()
            ? Hasil.Gagal("Baris ini sudah berubah sejak Anda membuka halaman. Periksa keadaannya, lalu ulangi bila masih perlu.")
            : realisasi.Tarik(pengguna);
        if (hasil.Pesan is { } pesan)
        {
            galat.Add(($"{kode}.baris", pesan));
        }
    }

    /// <summary>The choice after a conflict, and the version that the person saw when choosing.</summary>
    private static (bool MilikSaya, string? Terhadap) PilihanKonflik(BarisIsianForm baris) => baris.Pilihan?.Split(':') switch
    {
        ["saya", var versi] => (true, versi),
        ["tersimpan", var versi] => (false, versi),
        _ => (false, null),
    };

    /// <summary>Rules were asked before; a refusal now is a bug, not an answer.</summary>
    private static void Pastikan(Hasil hasil)
    {
        if (!hasil.Sukses)
        {
            throw new InvalidOperationException(hasil.Pesan);
        }
    }

    private enum HasilBaris
    {
        Tetap,
        Berubah,
        Galat,
        Konflik,
    }
}
