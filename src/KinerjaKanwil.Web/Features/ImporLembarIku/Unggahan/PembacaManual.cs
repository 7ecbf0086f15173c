using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared.Buku;

namespace KinerjaKanwil.Web.Features.ImporLembarIku.Unggahan;

/// <summary>Reads rule, words and targets of a line of the sheet Manual IKU; what a line leaves out is what the kind of number usually has.</summary>
internal sealed class PembacaManual(BarisManual baris, List<GalatSel> galat)
{
    /// <summary>The rule.</summary>
    /// <param name="satuan">The unit that the target prints, for a line that names none.</param>
    public ManualIku Manual(Satuan satuan)
    {
        var jenis = Pilihan(KolomManualIku.JenisSatuan, satuan.Jenis);
        var bawaan = ManualIku.Bawaan(new Satuan(jenis, baris.Isi(KolomManualIku.Satuan) is { Length: > 0 } nama ? nama : satuan.Nama));
        return bawaan with
        {
            Polaritas = Pilihan(KolomManualIku.Polaritas, bawaan.Polaritas),
            PolaritasDikonfirmasi = YaTidak(KolomManualIku.PolaritasDikonfirmasi),
            Konsolidasi = Pilihan(KolomManualIku.Konsolidasi, bawaan.Konsolidasi),
            CaraIsi = Pilihan(KolomManualIku.CaraIsi, bawaan.CaraIsi),
            SifatAngka = Pilihan(KolomManualIku.SifatAngka, bawaan.SifatAngka),
            Rumus = Pilihan(KolomManualIku.Rumus, bawaan.Rumus),
            SkalaMin = Angka(KolomManualIku.SkalaMin),
            SkalaMaks = Angka(KolomManualIku.SkalaMaks),
            RealisasiTerburuk = Angka(KolomManualIku.Terburuk),
            Konversi120 = YaTidak(KolomManualIku.Konversi120),
            BuktiWajib = YaTidak(KolomManualIku.BuktiWajib),
            LabelPembilang = Teks(KolomManualIku.Pembilang),
            LabelPenyebut = Teks(KolomManualIku.Penyebut),
            Catatan = Teks(KolomManualIku.Catatan),
        };
    }

    /// <summary>The words.</summary>
    public UraianIku Uraian() => new()
    {
        Definisi = Teks(KolomManualIku.Definisi),
        AlasanPemilihan = Teks(KolomManualIku.Alasan),
        RumusTertulis = Teks(KolomManualIku.RumusTertulis),
        SumberData = Teks(KolomManualIku.SumberData),
        PenanggungJawab = Teks(KolomManualIku.PenanggungJawab),
    };

    /// <summary>The targets; null where the line has no columns for them.</summary>
    public NilaiTarget? Target() => baris.Kolom.ContainsKey(KolomManualIku.TargetTahun) && baris.Kolom.ContainsKey(KolomManualIku.TargetTriwulan(4))
        ? new NilaiTarget(
            Angka(KolomManualIku.TargetTahun), Angka(KolomManualIku.TargetTriwulan(1)), Angka(KolomManualIku.TargetTriwulan(2)),
            Angka(KolomManualIku.TargetTriwulan(3)), Angka(KolomManualIku.TargetTriwulan(4)))
        : null;

    private string? Teks(string kolom) => baris.Isi(kolom) is { Length: > 0 } isi ? isi : null;

    private T Pilihan<T>(string kolom, T bawaan) where T : struct, Enum
    {
        var isi = baris.Isi(kolom).Trim();
        if (isi.Length == 0)
        {
            return bawaan;
        }

        if (Enum.TryParse<T>(isi, ignoreCase: true, out var nilai) && Enum.IsDefined(nilai) && !char.IsAsciiDigit(isi[0]))
        {
            return nilai;
        }

        galat.Add(new GalatSel(baris.Alamat(kolom), $"\"{isi}\" bukan {kolom.ToLowerInvariant()}. Pilihannya: {string.Join(", ", Enum.GetNames<T>())}."));
        return bawaan;
    }

    private bool YaTidak(string kolom)
    {
        var isi = baris.Isi(kolom).Trim();
        if (isi.Length > 0 && !string.Equals(isi, KolomManualIku.Ya, StringComparison.OrdinalIgnoreCase) && !string.Equals(isi, KolomManualIku.Tidak, StringComparison.OrdinalIgnoreCase))
        {
            galat.Add(new GalatSel(baris.Alamat(kolom), $"Isi {KolomManualIku.Ya} atau {KolomManualIku.Tidak}."));
        }

        return string.Equals(isi, KolomManualIku.Ya, StringComparison.OrdinalIgnoreCase);
    }

    private decimal? Angka(string kolom)
    {
        if (!baris.Sel.TryGetValue(kolom, out var isi))
        {
            return null;
        }

        var bacaan = isi.Jenis is JenisSel.Angka or JenisSel.Persen ? BacaanAngka.DariSel(isi.Isi, isi.Jenis == JenisSel.Persen) : BacaanAngka.Baca(isi.Isi);
        if (bacaan.Nilai is null && bacaan.Jenis != JenisBacaan.Kosong)
        {
            galat.Add(new GalatSel(baris.Alamat(kolom), bacaan.Pesan ?? "Masukkan angka, misalnya 98,75"));
        }

        return bacaan.Nilai;
    }
}
