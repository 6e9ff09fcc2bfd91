// Reads an in-toto statement with in-toto's own library for Go, and says what it found or why it refuses.
package main

import (
	"fmt"
	"os"

	v1 "github.com/in-toto/attestation/go/v1"
	"google.golang.org/protobuf/encoding/protojson"
)

func main() {
	text, err := os.ReadFile(os.Args[1])
	statement := &v1.Statement{}
	if err == nil {
		err = protojson.Unmarshal(text, statement)
	}
	if err == nil {
		err = statement.Validate()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "refused:", err)
		os.Exit(1)
	}
	fmt.Println(len(statement.GetSubject()), "subjects,", statement.GetPredicateType())
}
